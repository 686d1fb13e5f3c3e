def attempt(what):
    try: print(what())
    except Exception as e: print(type(e).__name__, e)
class K:
    __slots__=()
    def __getattr__(self, name): raise AttributeError(name)
class L:
    __slots__=()
    def __getattr__(self, name): raise ValueError(name)
class M:
    __slots__=()
    def __getattribute__(self, name): return {"a": name}
class N:
    __slots__=()
    @property
    def __dict__(self): raise AttributeError("prop")
for o in (K(), L(), M(), N(), 3, N):
    attempt(lambda: vars(o) if o is not N else 5)
big = 10**20
class I:
    def __index__(self): return big
class BadI:
    def __index__(self): return "x"
class S:
    pass
class G:
    def __getitem__(self, i): return i
for o in ((1,), {1}, "s", b"b", range(3), frozenset(), 5, 5.5, None, bytearray(2), [1], memoryview(bytearray(4)), memoryview(b"abcd"), S(), G(), int, {}.keys(), {}.values(), slice(1), iter([]), list[int], int|str, (x for x in ()), print, S):
    for i in (big, -big, 7 if isinstance(o, memoryview) else I(), 0, True, BadI(), "k", 1.5, None, slice(0, 1)):
        def set_(): o[i] = 1
        def del_(): del o[i]
        for f in (set_, del_) if not isinstance(o, (list, bytearray)) or i is big else ():
            try: f(); print("done")
            except Exception as e: print(type(o).__name__, type(i).__name__, type(e).__name__, e)
for v in (10**20, -10**20, 2**31, -1, 0x110000, 0x10ffff, 2**63, -2**63-1, True):
    for s in ("{:c}", "{:5c}", "{:+c}", "{:,c}", "{:#c}", "{:.1c}"):
        attempt(lambda: ascii(s.format(v)))
    attempt(lambda: ascii("%c" % v))
    attempt(lambda: b"%c" % v)
    attempt(lambda: chr(v)[:0])
for t in ("1"*300, "x"*300, "é"*300, "\n"*300, "'"*210, "1"*198+"x", "1"*199+"x", "1"*197+"x", "9"*5000):
    attempt(lambda: str(int(t))[:0])
    attempt(lambda: str(int(t, 2))[:0])
    attempt(lambda: str(int(t.encode(), 3))[:0])
    attempt(lambda: float(t + "z"))
    attempt(lambda: complex(t + "z"))
