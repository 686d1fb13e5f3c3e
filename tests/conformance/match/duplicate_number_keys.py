# Keys of mapping patterns that are equal numbers of different kinds.
for key in ("1j", "1 + 2j", "-0.0", "1.0", "'a'", "b'a'", "-1", "True", "None", "1 - 0j", "0.0", "-1j", "0 + 1j", "10000000000000000000000"):
    for other in (key, "1", "1j", "0", "False", "2", "1 + 0j", "0j", "-1.0"):
        try:
            compile(f"match x:\n    case {{{key}: a, {other}: b}}: pass", "m", "exec")
            print("fine", key, other)
        except SyntaxError as e:
            print(key, other, e.msg)
