class P:
    def __init__(self, x): self.x = x
    def __hash__(self): return hash(self.x) % 2
    def __eq__(self, o): return isinstance(o, P) and self.x == o.x
    def __repr__(self): return f"P{self.x}"
a = {P(1), P(3), P(5)}
b = {P(3), P(4), P(1)}
print(sorted(map(repr, a | b)), sorted(map(repr, a & b)), sorted(map(repr, a - b)), sorted(map(repr, a ^ b)), len(a), P(3) in a, P(9) in a, a >= {P(1)}, a == {P(5), P(3), P(1)}, a.isdisjoint({P(7)}))
a.add(P(1)); a.discard(P(3)); a.remove(P(5)); print(a, len(a))
a.update([P(1), P(2)]); print(len(a), sorted(map(repr, a.union([P(2), P(8)]))), frozenset([P(1)]) == {P(1)}, hash(frozenset([P(1)])) == hash(frozenset([P(1)])))
try:
    a.remove(P(77))
except KeyError as e:
    print("KeyError", e, e.args)
class B:
    def __hash__(self): return 1
    def __eq__(self, o): raise RuntimeError("eq fails")
try:
    {B(), B()}
except RuntimeError as e:
    print(e)
try:
    {1}.intersection([B()])
except RuntimeError as e:
    print(e)
