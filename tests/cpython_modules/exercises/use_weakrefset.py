import gc
from _weakrefset import WeakSet


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Thing({self.n})"

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __hash__(self):
        return hash(self.n)


def shown(group):
    return sorted(t.n for t in group)


a, b, c = things = [Thing(i) for i in range(3)]
s = WeakSet(things)
print(len(s), a in s, Thing(1) in s, 5 in s, shown(s))
s.add(a)
s.discard(Thing(0))
print(shown(s))
s.update([a])
t = WeakSet([b, c])
print(shown(s | t), shown(s & t), shown(s - t), shown(s ^ t), s > t, t <= s, s == WeakSet(things), s != t, s.isdisjoint(WeakSet()), t.issubset(s), s.issuperset([a]))
for name, other in (("__ior__", t), ("__iand__", t), ("__ixor__", WeakSet([a])), ("__isub__", t)):
    copied = s.copy()
    getattr(copied, name)(other)
    print(name, shown(copied))
try:
    s.remove(Thing(9))
except KeyError as e:
    print("KeyError", e.args)
try:
    s.add(3)
except TypeError as e:
    print(e)
del things, c
gc.collect()
print(shown(s), shown(t), len(t))
seen = []
for one in s:
    seen.append(one.n)
    del one
print(sorted(seen))
popped = s.pop()
print(popped.n in (0, 1), len(s))
s.clear()
print(len(s), list(s))
try:
    s.pop()
except KeyError as e:
    print(e)
print(repr(WeakSet())[:2], WeakSet.__class_getitem__(int))
