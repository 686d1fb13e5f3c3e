# Mapping patterns with the same key twice, and what counts as the same.
for keys in (("1", "1"), ("1", "True"), ("1", "1.0"), ("'a'", "'a'"), ("'a'", "'''a'''"), ("None", "None"), ("-1", "-1"), ("1+2j", "1+2j"), ("1.0 + 2j", "1 + 2j"), ("-1.5 - 2.25j", "-1.5 - 2.25j"), ("b'x'", "b'x'"),
             ("1", "2"), ("'a'", "b'a'"), ("a.b", "a.b"), ("0", "False"), ("0.0", "-0.0"), ("2j", "2j")):
    try:
        compile(f"match x:\n  case {{{keys[0]}: y, {keys[1]}: z}}: pass", "<keys>", "exec")
        print(*keys, "accepted")
    except SyntaxError as error:
        print(*keys, error.msg, error.lineno, error.offset)
