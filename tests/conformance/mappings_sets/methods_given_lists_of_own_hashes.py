# The methods of sets that take any iterable, given lists whose elements hash and compare in Python.
class K:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return isinstance(other, K) and self.n == other.n
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f"K{self.n}"


def show(s): return type(s).__name__, sorted(s, key=repr)


a, b, c = K(1), K(2), K(3)
for kind in (set, frozenset):
    s = kind([a, b])
    print(show(s.symmetric_difference([b, c])), show(s.union([c])), show(s.intersection([K(1)])), show(s.difference([K(1)])), s.issubset([a, b, c]), s.issuperset([K(2)]), s.isdisjoint([c]), s.isdisjoint([K(2)]), s.issubset(iter([a])))
s = {a, b}
s.symmetric_difference_update([K(2), c]); print(show(s))
s.symmetric_difference_update(x for x in (a, a)); print(show(s))
s.update([a, K(1)]); s.intersection_update([K(1), K(3)]); s.difference_update([K(3)]); print(show(s))
