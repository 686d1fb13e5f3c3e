class Vector:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vector(self.x + double(other.x))

    def __radd__(self, other):
        return Vector(double(other) + self.x)

    def __iadd__(self, other):
        self.x += double(other)
        return self

    def __neg__(self):
        return Vector(-double(self.x))

    def __call__(self, *args, **kwargs):
        return ask(self.x, *args, **kwargs)

    def __index__(self):
        return double(self.x)


v = Vector(1)
print((v + Vector(2)).x, (5 + v).x, (-v).x, sum([Vector(1), Vector(2)], Vector(0)).x)
v += 4
print(v.x, v(1, two=2), [0, 1, 2, 3, 4][Vector(2)], "ab" * Vector(1), range(10)[Vector(1) : Vector(3)])
