s = " a b  c "
print(s.split(), s.split(" "), s.split(None, 1), s.split(" ", 2), s.split(maxsplit=0), s.split(sep="b"), "".split(), "".split(","), "a,b,,c,".split(","), "a,b".split(",", 0), "abc".split("abc"), "aXXbXXc".split("XX"), "aXXXb".split("XX"))
print(s.rsplit(), s.rsplit(" "), s.rsplit(None, 1), s.rsplit(" ", 2), "a.b.c".rsplit(".", 1), "a.b.c".rsplit(".", maxsplit=5), "aXXXb".rsplit("XX"), "".rsplit(), "".rsplit("x"), "  a  b ".rsplit(None, 1), " a b  c ".split(None, 2))
print("a\tb\nc\x0bd\x1ce\x85f\u2028g".split(), "a\xa0b\u3000c".split())
print("a=b=c".partition("="), "abc".partition("="), "a=b=c".rpartition("="), "abc".rpartition("="), "=a".partition("="), "a=".rpartition("="), "aXXb".partition("XX"))
for f in (lambda: s.split(""), lambda: s.rsplit(""), lambda: s.split(1), lambda: s.partition(""), lambda: s.partition(None), lambda: s.rpartition(""), lambda: s.split(" ", "x"), lambda: s.split(foo=1), lambda: s.split(b" ")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
