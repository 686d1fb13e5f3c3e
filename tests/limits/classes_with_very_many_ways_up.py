# limits: max_duration_secs=5 max_memory=256M
# expect: ok
# Thousands of bases, and a lattice in which there are 2 ** 400 ways from the top to the bottom.
bases = tuple(type(f"B{i}", (), {"n": i}) for i in range(3000))
many = type("Many", bases, {})
assert len(many.__mro__) == 3002 and many.n == 0
bases[0].n = 5
assert many.n == 5
try:
    type("Twice", (*bases, bases[7]), {})
except TypeError as e:
    assert str(e) == "duplicate base class B7"
try:
    type("Wrong", (object, *bases), {})
except TypeError as e:
    assert str(e).startswith("Cannot create a consistent method resolution order (MRO) for bases object, B0, B1"), str(e)[:200]
many.__bases__ = bases[::-1]
assert many.n == 2999


class A:
    pass


class B:
    pass


top = A
for _ in range(400):
    A, B = type("A", (A, B), {}), type("B", (A, B), {})
for value in range(100):
    top.x = value
    assert A.x == B.x == value
assert issubclass(A, top) and len(A.__mro__) == 802
