# There is nothing to decode in empty bytes: neither the encoding nor the handler of errors is looked at.
for f in (
    lambda: b"".decode("abc"), lambda: "".encode("abc"), lambda: str(b"", "abc"), lambda: bytes("", "abc"), lambda: bytearray().decode("abc"),
    lambda: str(memoryview(b""), "abc"), lambda: b"".decode("ascii", "bad"), lambda: b"".decode(errors="bad"), lambda: b"".decode("hex"),
    lambda: bytearray(b"a").extend(""), lambda: bytearray(b"a").extend("b"), lambda: b"".decode(5), lambda: b"a".decode("abc"), lambda: b"a".decode("ascii", "bad"), lambda: b"\xff".decode("ascii", "bad"),
):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
