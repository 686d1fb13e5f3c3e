d = {b"a": 1, "a": 2, 97: 3}
print(d, d[b"a"], b"a" in d, sorted([b"b", b"a", b"ab", b""]), min(b"a", b"b"), {b"x", b"x"}, b"a" == "a", (b"a",) == (b"a",))
print(b"\x00" < b"\x01", b"" < b"\x00", b"\xff" > b"a", b"abc" >= b"abb", b"ab" + bytes([99]), bytes(x ^ 1 for x in b"abc"), [hex(x) for x in b"\x0f\xf0"], int.from_bytes(b"abc", "big"), b"abc"[1], b"abc"[1:2], type(b"a"[0]).__name__)
a, *rest = b"xyz"
print(a, rest, dict(enumerate(b"ab")), list(zip(b"ab", "cd")), b"".join(bytes([i]) for i in range(65, 70)))
