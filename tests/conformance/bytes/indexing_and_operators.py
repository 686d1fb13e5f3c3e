b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[10:], b + b"!", b * 2, 2 * b"ab", b == b"hello", b < b"help", b"a" in b, 104 in b, b"ell" in b, len(b), list(b), hash(b) == hash(b"hello"), bool(b""), b != "hello", max(b), sorted(b"cab"), bytes(reversed(b)))
for f in (lambda: b[10], lambda: b["a"], lambda: b + "a", lambda: b * 1.5, lambda: "a" in b, lambda: 256 in b, lambda: b < "a", lambda: b - b, lambda: b.upper(1), lambda: b.foo, lambda: b[0:1:0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
