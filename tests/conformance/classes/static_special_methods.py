# Special methods that are static methods, class methods, other callables, or None.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, *args): return "adder", self.n, args
class C:
    @staticmethod
    def __getitem__(item): return "get", item
    @staticmethod
    def __setitem__(item, value): print("set", item, value)
    @staticmethod
    def __delitem__(item): print("del", item)
    @classmethod
    def __neg__(cls): return "neg", cls.__name__
    @classmethod
    def __iter__(cls): return iter([cls.__name__])
    @staticmethod
    def __contains__(item): return item == 3
    @classmethod
    def __add__(cls, other): return cls.__name__, other
    __sub__ = Adder(1)
    __mul__ = None
    __rmul__ = None
    __lt__ = None
c = C()
print(c[1], -c, [*c], 3 in c, 4 in c, c + 2, c - 3)
c[1] = 2
del c[5]
for f in (lambda: c * 1, lambda: 1 * c, lambda: c < 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
