def tr(f):
    try: r = f()
    except Exception as e: print(type(e).__name__, e)
    else: print(r)
class B(bytes):
    def __new__(cls, *a): return super().__new__(cls, *a)
    @property
    def first(self): return self[0]
q = B(b"xyz"); q.attr = 1; print(q, q.first, type(q[1:]), q + b"a", q == b"xyz", hash(q) == hash(b"xyz"), {q: 1}[b"xyz"], q.attr, isinstance(q, bytes), B.fromhex("6162"), type(B.fromhex("61")), bytes(q) is q)
class A(bytearray): pass
a = A(b"q"); a.append(65); print(a, type(a + b"1"), type(a.copy()), a.upper(), A(3), A.fromhex("41"), A("é", "utf-8"), a == b"qA")
class I:
    def __index__(self): return 2
class I2:
    def __index__(self): return "x"
tr(lambda: bytes(I())); tr(lambda: bytes([I()])); tr(lambda: bytearray([I(), 3])); tr(lambda: b"abc"[I()]); tr(lambda: b"abc"[:I()]); tr(lambda: b"ab" * I()); tr(lambda: I() * b"ab"); tr(lambda: b"a\x02".find(I())); tr(lambda: b"abcabc".find(b"c", I())); tr(lambda: b"abc".center(I())); tr(lambda: bytes(I2())); tr(lambda: bytes([I2()])); tr(lambda: I() in b"\x02"); tr(lambda: b"a b c".split(None, I())); tr(lambda: b"aaa".replace(b"a", b"b", I()))
ba = bytearray(b"abcd"); ba[I()] = I(); ba.append(I()); ba.insert(I(), I()); print(ba, ba.pop(I())); ba[I():] = [I(), 1]; print(ba); del ba[I()]; print(ba); ba *= I(); print(ba)
class BB:
    def __bytes__(self): return b"BB"
class BX:
    def __bytes__(self): return 1
class It:
    def __iter__(self): yield from (1, 2, 3)
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i + 65
tr(lambda: bytes(BB())); tr(lambda: bytes(BX())); tr(lambda: bytes(It())); tr(lambda: bytes(Seq())); tr(lambda: bytearray(It())); tr(lambda: B(BB())); tr(lambda: b"%b" % BB()); tr(lambda: b",".join(x for x in (b"a", b"b"))); tr(lambda: b"".join(It())); tr(lambda: A(It())); tr(lambda: int.from_bytes(It(), "big")); tr(lambda: int.from_bytes(BB()))
e = bytearray(); e.extend(It()); e.extend(range(3)); e.extend(x for x in [9]); e += memoryview(b"ab"); e[1:2] = It(); print(e)
def gen():
    yield 1
    raise KeyError("k")
tr(lambda: bytes(gen())); tr(lambda: bytearray(b"x").extend(gen()))
try: b"\xff".decode()
except UnicodeDecodeError as err: print(err.encoding, err.object, err.start, err.end, err.reason, err.args); err.start = 5; print(err)
try: "é\ud800".encode("ascii")
except UnicodeEncodeError as err: print(err.encoding, repr(err.object), err.start, err.end, err.reason, len(err.args))
print(sorted([b"b", bytearray(b"a"), b"c"]), max(b"abc"), b"abc" in (b"abc",), [b"x", 1, b"y"].index(b"y"), b"a" != "a", b"" or "e")
class V:
    def __buffer__(self, flags): return memoryview(b"buf")
tr(lambda: memoryview(V()).tobytes())
print(*memoryview(b"ab"), [x for x in memoryview(b"abcd").cast("H")], list(reversed(memoryview(b"abc"))), 98 in memoryview(b"abc"), memoryview(b"abc").index(98), dict([(memoryview(b"k"), 1)])[b"k"])
m = memoryview(bytearray(8)).cast("i"); m[0] = -5; m[1] = 2**31 - 1; print(m.tolist(), m.nbytes, m.itemsize, len(m)); tr(lambda: m.__setitem__(0, 2**31)); tr(lambda: m.__setitem__(0, 1.5)); m[0:1] = m[1:2]; print(m.tolist(), m == m[:], m[::-1].tolist())
m = memoryview(bytearray(8)).cast("d"); m[0] = 2; print(m[0]); m = memoryview(bytearray(4)).cast("f"); m[0] = 1.1; print(m[0]); m = memoryview(bytearray(2)).cast("e"); m[0] = 1.5; print(m.tolist(), m.obj); tr(lambda: m.__setitem__(0, 1e6)); tr(lambda: m.__setitem__(0, "x"))
m = memoryview(bytearray(2)).cast("c"); m[0] = b"x"; print(m.tolist()); tr(lambda: m.__setitem__(0, 1)); tr(lambda: m.__setitem__(0, b"xx")); m = memoryview(bytearray(1)).cast("?"); m[0] = []; print(m[0], m.tobytes())
m = memoryview(bytearray(b"abcdef")).cast("B", (2, 3)); m[1, 2] = 65; print(m.tolist(), m.tobytes("F"), m.shape, m.ndim, m[0:1].tolist(), m == m, m.c_contiguous, m.f_contiguous); tr(lambda: m[5, 0]); tr(lambda: list(m)); tr(lambda: m[0, 0:1])
print(b"abc".__add__(b"d"), bytes.join(b"-", [b"a", b"b"]), bytes.upper(b"q"), bytearray.__contains__(bytearray(b"a"), 97), bytes.__eq__(b"a", "a"), bytes.__lt__(b"a", b"b"))
tr(lambda: bytes.upper(bytearray(b"a"))); tr(lambda: bytes.find("a", b"a")); tr(lambda: bytes.__len__("a"))
import sys
print(sys.getsizeof(b""), sys.getsizeof(b"abc"), b"abc".__class__, bytes.__name__, type(memoryview(b"")).__name__)
match b"abc":
    case b"abc": print("matched")
match bytearray(b"ab"):
    case [*_]: print("sequence")
    case bytes() | bytearray(): print("bytes")
print(f"{b'x'}", "%r" % bytearray(b"y"), str(b"z"), format(b"w"))
print("a\u00e9".encode().decode(), bytes("日本", "utf-8"), str(b"\xe6\x97\xa5", "utf-8"), "日".encode("utf-16-be"), "😀".encode("utf-16-le").decode("utf-16-le"), "😀".encode("utf-32-be"))
