class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    @property
    def y(self): return self[1]
    def __repr__(self): return f"P({self.x}, {self.y})"
    def __add__(self, o): return P(self.x + o[0], self.y + o[1])
p = P(1, 2)
print(p, p.x, p[1], p + P(3, 4), len(p), p == (1, 2), hash(p) == hash((1, 2)), list(p), isinstance(p, tuple), p[::-1], type(p[:]).__name__, {p: 1}[(1, 2)], tuple(p), type(tuple(p)).__name__)
x, y = p
print(x, y, max(P(1, 5), P(2, 0)), sorted([P(2, 1), P(1, 9)]), "%s-%s" % p)
