import weakref, gc
from weakref import *


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class O:
    def __init__(self, n=0): self.n = n
    def __repr__(self): return f"O({self.n})"
    def __eq__(self, other): return isinstance(other, O) and self.n == other.n
    def __hash__(self): return hash(self.n)
    def m(self): return "m", self.n
    def m2(self): return "m2"
    @classmethod
    def c(cls): return "c"


print(sorted(weakref.__all__), ReferenceType is ref, ProxyTypes == (ProxyType, CallableProxyType))
a, b = O(1), O(1)
r = ref(a); s = ref(b)
print(r() is a, r == s, hash(r) == hash(a), r is ref(a), getweakrefcount(a), len(getweakrefs(a)), getweakrefs(5), r.__callback__, str(r)[:8])
log = []
d = ref(b, lambda x: log.append(x is d))
del b, s; gc.collect(); print(d(), log, d.__callback__)
t(lambda: ref(5)); un = O([]); t(lambda: hash(ref(un)))

wm = WeakMethod(a.m); wm2 = WeakMethod(a.m)
print(wm()(), wm == wm2, wm != wm2, wm == WeakMethod(a.m2), hash(wm) == hash(wm2), wm == 5, wm != r, WeakMethod(O.c)()())
t(lambda: WeakMethod(5)); t(lambda: WeakMethod(print))
dead = WeakMethod(O(3).m, lambda w: log.append("method dead")); gc.collect()
print(dead(), log, dead == dead, dead == wm, dead != WeakMethod(O(3).m))
class Callback:
    def f(self): pass
x = Callback(); w = WeakMethod(x.f, lambda w: log.append("again")); del x; gc.collect(); print(w(), log[-1])

p = proxy(a)
print(p.n, p.m(), p == O(1), isinstance(p, O), type(p) is ProxyType, p.__class__ is O, str(p))
p.n = 5; print(a.n); del p.n; t(lambda: a.n); a.n = 1
t(lambda: p.nope)
class Callee:
    def __call__(self, *a, **k): return a, k
    def __len__(self): return 3
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __iter__(self): return iter("abc")
    def __contains__(self, x): return x == 1
    def __add__(self, o): return "add", type(o).__name__
    def __radd__(self, o): return "radd", o
    def __iadd__(self, o): return self
    def __neg__(self): return "neg"
    def __bool__(self): return False
    def __index__(self): return 7
    def __int__(self): return 8
    def __float__(self): return 0.5
    def __lt__(self, o): return "lt"
    def __reversed__(self): return iter("cba")
    def __invert__(self): return "inv"
c = Callee(); q = proxy(c)
print(type(q) is CallableProxyType, q(1, k=2), len(q), q[4], list(q), 1 in q, 2 in q, q + q, 5 + q, -q, bool(q), [0] * 8 and list(range(10))[q], int(q), float(q), q < 3, ~q)
q[1] = 2; del q[3]
events = []
dp = proxy(O(9), lambda ref_: events.append("proxy dead")); gc.collect()
t(lambda: dp.n); t(lambda: dp.n.__class__); print(events); t(lambda: bool(dp)); t(lambda: str(dp))

out = []
o = O(2)
fin = finalize(o, out.append, "final")
print(fin.alive, fin.atexit, fin.peek()[0] is o, fin.peek()[2:], str(fin).startswith("<finalize object at"), "for 'O'" in str(fin))
fin.atexit = False; print(fin.atexit)
del o; gc.collect(); print(out, fin.alive, fin(), fin.peek(), fin.detach(), fin.atexit, str(fin).endswith("dead>"))
o = O(3); fin = finalize(o, lambda *a, **k: ("ran", a, k), 1, k=2)
print(fin(), fin(), fin.alive)
fin = finalize(o, print, "never"); print(fin.detach()[2:], fin.alive, fin.detach(), fin()); del o; gc.collect()
t(lambda: finalize(O())); t(lambda: finalize(5, print))
order = []
k = O(4); finalize(k, order.append, 1); finalize(k, order.append, 2); del k; gc.collect(); print(sorted(order))
class Slots: __slots__ = ()
t(lambda: ref(Slots()))
class RefSub(ref):
    def __init__(self, ob, callback=None, **k): super().__init__(ob, callback); self.k = k
z = RefSub(a)
print(z() is a, z.k, z == r, z is not r)
fs = {ref(a): 1}; print(ref(a) in fs)
