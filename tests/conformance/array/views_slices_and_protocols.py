from array import array
def tr(f):
    try: r = f()
    except Exception as e: print(type(e).__name__, e)
    else: print(r)
a = array("i", [1, 2, 3])
m = memoryview(a); m[0] = 7; print(a, m.tolist()); tr(lambda: a.append(1)); tr(lambda: a.__setitem__(slice(0, 1), array("i", [5, 6]))); m.release(); a.append(1); print(a)
a[1:2] = array("i", [8, 9, 10]); print(a); del a[0]; print(a); a[::2] = array("i", [0, 0, 0]); print(a); del a[::2]; print(a); a[5:] = a; print(a); a += a; print(a); a *= 2; print(len(a)); a.clear(); print(a)
class I:
    def __index__(self): return 4
class F:
    def __float__(self): return 2.5
b = array("h", [I(), 1]); b.append(I()); b[0] = I(); b.insert(0, I()); b.extend(I() for _ in range(2)); print(b, b[I()], b.pop(I()), b[:I()])
d = array("d", [F()] if False else [1]); d.append(F()); d[0] = F(); print(d, sum(d), max(d))
b.fromlist([1, 2]); b.frombytes(b"ab"); print(b, b.tobytes(), bytes(b) == b.tobytes(), bytearray(b)[:2]); b.byteswap(); b.reverse(); print(b); b.remove(1) if 1 in b else print("gone")
for x in array("u", "h\u00e9y"): print(ascii(x), end=" ")
print([x for x in array("b", b"ab")], list(reversed(array("b", b"ab"))), array("b", [1]) in [array("b", [1])], {1: array("b")}, array("B", range(3)), array("f", iter([1, 2.5])), array("q", {5}), sorted(array("i", [3, 1])), tuple(array("i", [3])), [*array("i", [4, 5])])
class S(array):
    def __new__(cls, *args): return super().__new__(cls, "i", *args)
s = S([1, 2]); s.name = "n"; print(s, s.name, type(s + s), type(s[:]), isinstance(s, array))
import struct
print(struct.pack_into("h", a := bytearray(6), 2, 258), a, struct.unpack_from("h", a, 2), struct.unpack("2h", array("h", [1, 2])), struct.pack("i", I()), struct.pack("d", F()))
match array("i", [1, 2]):
    case [x, y]: print(x, y)
