class Point:
    "A point."
    dims = 2
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def __repr__(self): return f"Point({self.x}, {self.y})"
    def move(self, dx=0, dy=0):
        self.x += dx
        self.y += dy
        return self
p = Point(1)
print(p, p.move(2).move(dy=5), p.x, p.dims, Point.dims, Point.__doc__, Point.__name__, Point.__qualname__, Point.__module__, p.__class__, type(p) is Point, isinstance(p, Point), p.__dict__, vars(p))
p.dims = 3
print(p.dims, Point.dims); del p.dims; print(p.dims); Point.dims = 9; print(p.dims)
p.new = [1]; print(p.__dict__, hasattr(p, "new"), getattr(p, "zz", "default"), getattr(p, "x")); setattr(p, "x", 7); delattr(p, "new"); print(p, hasattr(p, "new"))
for f in (lambda: p.foo, lambda: Point.foo, lambda: p.foo(), lambda: delattr(p, "foo"), lambda: Point(), lambda: Point(1, 2, 3), lambda: Point.__init__(), lambda: p(), lambda: p[0], lambda: len(p), lambda: p + 1, lambda: iter(p), lambda: p < p, lambda: getattr(p, 5), lambda: delattr(Point, "foo"), lambda: p.move.foo, lambda: p.mov()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Empty: pass
e = Empty()
e.a, e.b = 1, 2
print(e.__dict__, Empty.__dict__.get("a"), Empty() == Empty(), e == e, bool(e), Empty.__bases__, Empty.__mro__, Empty.__doc__)
try:
    Empty(1)
except TypeError as err:
    print(err)
try:
    Empty(x=1)
except TypeError as err:
    print(err)
class Init:
    def __init__(self): return 5
try:
    Init()
except TypeError as err:
    print(err)
