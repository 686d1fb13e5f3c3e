for c in "aé日😀":
    print(c, ord(c), chr(ord(c)) == c, len(c.encode()))
it = iter("ab")
print(next(it), next(it), next(it, "end"), type(it).__name__)
print(list("abc"), tuple("ab"), sorted(set("hello")), list(reversed("abc")), list(enumerate("ab")), list(zip("ab", "cd")), [*"xy"], dict.fromkeys("ab"), max("hello"), "".join(reversed("abc")))
a, b, *c = "hello"
print(a, b, c)
for v in (0x110000, -1, "a", 1.5):
    try:
        print(chr(v))
    except Exception as e:
        print(type(e).__name__, e)
for v in ("", "ab", 5, b"ab", None, b"a"):
    try:
        print(ord(v))
    except TypeError as e:
        print(e)
