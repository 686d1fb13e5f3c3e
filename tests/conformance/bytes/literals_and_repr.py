print(b"abc", b'a"b', b"a'b", b"a'b\"c", b"\x00\x1f\x7f\x80\xff\n\t\r\\", rb"raw\n", Rb"x", b"a" b"b", b"\101\x41", b"""multi
line""", b"")
print(bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(5)), bytes((65, 66)), bytes(), bytes({65}), bytes(iter([1])), bytes(bytearray(b"q")), bytes.fromhex("00 ff 1a"), bytes.fromhex("ABcd"))
for f in (lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a"), lambda: bytes(1.5), lambda: bytes(["a"]), lambda: bytes(None), lambda: bytes("a", 5), lambda: bytes(1, "a"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("abc"), lambda: bytes(10 ** 20), lambda: bytes([1], "utf-8"), lambda: bytes(object())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class B:
    def __bytes__(self): return b"custom"
class I:
    def __index__(self): return 2
class W:
    def __bytes__(self): return "str"
print(bytes(B()), bytes(I()), bytes([I(), 3]))
try:
    bytes(W())
except TypeError as e:
    print(e)
