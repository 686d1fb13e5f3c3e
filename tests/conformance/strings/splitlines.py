for s in ("a\nb\nc", "a\n", "\n", "", "a\r\nb\rc\n\n", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "no newline", "a\n\r\n"):
    print(s.splitlines(), s.splitlines(True), s.splitlines(keepends=False))
try:
    "a".splitlines(1, 2)
except TypeError as e:
    print(e)
