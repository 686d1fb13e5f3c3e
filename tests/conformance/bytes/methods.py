b = b"Hello World"
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.find(b"o"), b.rfind(b"o"), b.find(111), b.index(b"W"), b.count(b"l"), b.count(108), b.startswith(b"He"), b.endswith((b"x", b"ld")), b.replace(b"l", b"L"), b.replace(b"l", b"", 1), b.split(), b.split(b"o"), b.rsplit(b"o", 1), b.partition(b" "), b.rpartition(b"o"))
print(b.strip(b"Hd"), b"  x ".strip(), b"x".ljust(3), b"x".rjust(3, b"-"), b"x".center(4, b"*"), b"7".zfill(3), b"a\tb".expandtabs(4), b",".join([b"a", b"b"]), b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True), b.removeprefix(b"He"), b.removesuffix(b"ld"), b.hex(), b.hex(":"), b.hex("-", 2), b"abc".translate(bytes(range(256)), b"b"), b.isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"A".isupper(), b"a".islower(), b"Ab".istitle(), b"\xff".isascii())
print(bytes.maketrans(b"ab", b"xy")[97:99], b"aabb".translate(bytes.maketrans(b"ab", b"xy")), b.decode(), b"\xc3\xa9".decode(), b"%d %s %x" % (5, b"z", 255), b"%a %c" % ("é", 65), b"%5.1f|%-4d|" % (2.5, 3))
for f in (lambda: b.find("a"), lambda: b.index(b"zz"), lambda: b.replace("a", "b"), lambda: b.split(""), lambda: b.split(b""), lambda: b",".join(["a"]), lambda: b.startswith("H"), lambda: b.ljust(5, b"ab"), lambda: b"%s" % "a", lambda: b"%d" % "a", lambda: b"a".join([1]), lambda: b.find(300), lambda: b.hex(5), lambda: b"%c" % 256, lambda: b"%q" % 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
