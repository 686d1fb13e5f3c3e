import copy, copyreg


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"P({self.x})"
class S:
    __slots__ = "a", "__private", "__dict__"
    def __init__(self): self.a, self.__private, self.z = 1, 2, 3
class NewArgs(int):
    def __new__(cls, v, w): self = int.__new__(cls, v); self.w = w; return self
    def __getnewargs__(self): return int(self), self.w
class NewArgsEx(int):
    def __new__(cls, v, *, w): self = int.__new__(cls, v); self.w = w; return self
    def __getnewargs_ex__(self): return (int(self),), {"w": self.w}
class L(list): pass
class D(dict): pass
class BadState(int):
    def __getnewargs__(self): return 5
for value in (P(1), S(), L([1, 2]), D(a=1), NewArgs(5, 6), {1}, 1 + 2j, slice(1, 2)):
    for proto in (0, 2, 4):
        def show():
            r = value.__reduce_ex__(proto)
            return [getattr(x, "__name__", None) or (list(x) if hasattr(x, "__next__") else x) for x in r] if isinstance(r, tuple) else r
        t(lambda: (type(value).__name__, proto, str(show()).partition(" at 0x")[0]))
t(lambda: BadState(1).__reduce_ex__(2)); t(lambda: copy.copy(NewArgs(5, [6])).w); t(lambda: copy.copy(NewArgsEx(5, w=[6])).w); t(lambda: copy.deepcopy(NewArgsEx(5, w=[6])))
n = NewArgs(5, [6]); print(copy.deepcopy(n).w is n.w, copy.copy(n).w is n.w)
copyreg.pickle(P, lambda p: (P, (p.x * 10,))); print(copy.copy(P(2)), copy.deepcopy(P([3])), P in copyreg.dispatch_table); t(lambda: copyreg.pickle(P, 5)); t(lambda: copyreg.constructor(5)); t(lambda: copyreg.pickle(P, len, 5)); del copyreg.dispatch_table[P]; print(copy.copy(P(2)))
print(copyreg.pickle_complex(1 + 2j), copyreg.pickle_union(int | str)[1][1], copyreg.__newobj__(int, 5), copyreg.__newobj_ex__(NewArgsEx, (5,), {"w": 1}).w, copyreg._slotnames(S), copyreg._reconstructor(P, object, None).__class__.__name__, copyreg._reconstructor(L, list, [1]))
copyreg.add_extension("m", "n", 240); copyreg.add_extension("m", "n", 240); t(lambda: copyreg.add_extension("m", "n", 241)); t(lambda: copyreg.add_extension("x", "y", 240)); t(lambda: copyreg.add_extension("x", "y", 0)); t(lambda: copyreg.remove_extension("m", "n", 241)); copyreg.remove_extension("m", "n", 240); t(lambda: copyreg.remove_extension("m", "n", 240)); copyreg.clear_extension_cache()
print(sorted(copyreg.__all__), copy.Error is copy.error)
class Cyc: pass
c = Cyc(); c.me = c; c.l = [c]; c.t = (c,); d = copy.deepcopy(c); print(d.me is d, d.l[0] is d, d.t[0] is d, copy.copy(c).me is c)
class Str:
    def __reduce__(self): return "global_name"
s = Str(); print(copy.copy(s) is s, copy.deepcopy(s) is s)
class Iter:
    def __init__(self): self.got = []
    def append(self, v): self.got.append(v)
    def __setitem__(self, k, v): self.got.append((k, v))
    def __reduce__(self): return Iter, (), {"state": [1]}, iter([1, [2]]), iter([("k", [3])])
i = copy.deepcopy(Iter()); print(i.got, i.state)
class SetState:
    def __reduce__(self): return SetState, (), "state"
    def __setstate__(self, s): self.s = s
print(copy.copy(SetState()).s)
class SlotState:
    __slots__ = ("q",)
    def __reduce__(self): return SlotState, (), (None, {"q": 5})
print(copy.copy(SlotState()).q)
memo = {}; x = [1]; y = copy.deepcopy([x, x], memo); print(y[0] is y[1], id(x) in memo, copy.deepcopy(x, memo) is y[0])
class Rep:
    def __replace__(self, /, **k): return k
print(copy.replace(Rep(), a=1)); t(lambda: copy.replace(5)); t(lambda: copy.replace(P(1), x=2))
class NoRed:
    __reduce_ex__ = None
    __reduce__ = None
t(lambda: copy.copy(NoRed()))
class M(type): pass
class WithM(metaclass=M): pass
print(copy.copy(WithM) is WithM, copy.deepcopy(WithM) is WithM, copy.copy(int) is int, copy.copy(None), copy.deepcopy(...), copy.copy("s"), copy.copy(bytearray(b"a")), copy.copy({1: 2}), copy.copy({3}))
class HasM:
    def m(self): return self
h = HasM(); print(copy.deepcopy(h.m)() is h, copy.copy(h.m)() is h)
def g(): yield
for bad in (g(), copy, {}.keys()): t(lambda: type(copy.copy(bad)).__name__)
