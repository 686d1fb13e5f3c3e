for s in ("  hi  ", "\t\n hi\r\n\x0b\x0c", "xxhixx", "", "   ", "\xa0\u2003hi\u3000", "abchiabc"):
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip("x")), repr(s.strip("abc")), repr(s.lstrip("xa ")), repr(s.rstrip("c ")), repr(s.strip(None)), repr(s.strip("")))
for f in (lambda: "a".strip(1), lambda: "a".lstrip("a", "b"), lambda: "a".rstrip(b"a")):
    try:
        f()
    except TypeError as e:
        print(e)
