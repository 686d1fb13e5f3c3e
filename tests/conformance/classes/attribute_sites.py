# One place in a program that meets many classes, and classes that change between two visits.


class Point:
    kind = "point"

    def __init__(self, x):
        self.x = x

    def name(self):
        return "Point.name"

    @property
    def double(self):
        return self.x * 2


class Other:
    kind = "other"

    def __init__(self, x):
        self.y = 0
        self.x = x

    def name(self):
        return "Other.name"

    @property
    def double(self):
        return ("other", self.x)


class Child(Point):
    def name(self):
        return "Child." + super().name()


class Slots:
    __slots__ = ("x", "extra")
    kind = "slots"

    def __init__(self, x):
        self.x = x

    def name(self):
        return "Slots.name"

    double = property(lambda self: ("slots", self.x))


class Dynamic:
    x = "class x"
    kind = "dynamic"

    def name(self):
        return "Dynamic.name"

    def __getattr__(self, name):
        return "missing " + name


def look(value):
    return value.x, value.kind, value.double, value.name()


def store(value, x):
    value.x = x
    value.extra = x


values = [Point(1), Other(2), Child(3), Slots(4), Dynamic(), Point(5)]
for _ in range(3):
    for value in values:
        print(look(value))
for _ in range(2):
    for i, value in enumerate(values):
        store(value, i * 10)
print([look(value) for value in values], [value.extra for value in values])


def kinds():
    return [value.kind for value in values] + [c.kind for c in (Point, Other, Child, Slots)]


print(kinds(), kinds())
Point.kind = "changed"
print(kinds())
values[0].__dict__["kind"] = "own"
print(kinds())
del values[0].kind
print(kinds())
Child.kind = property(lambda self: "computed")
print([value.kind for value in values], type(Child.kind).__name__)
del Child.kind
print(kinds())
Point.name = lambda self: "new name"
print([value.name() for value in values])
values[0].name = lambda: "own name"
print([value.name() for value in values])
values[5].__dict__["name"] = lambda: "from the dict"
values[5].__dict__["kind"] = "from the dict"
print([value.name() for value in values], kinds())

values[1].__class__ = Point
print(look(values[1]), vars(values[1]))


class Failing:
    @property
    def double(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return "fallback " + name


print(Failing().double)


class Counting:
    calls = 0

    @property
    def value(self):
        Counting.calls += 1
        return Counting.calls

    @value.setter
    def value(self, new):
        Counting.calls = new


counting = Counting()
print([counting.value for _ in range(3)])
counting.value = 10
print(counting.value, Counting.value.fget(counting))
replaced = Counting.__dict__["value"]
replaced.__init__(lambda self: "replaced")
print(counting.value)


class Meta(type):
    kind = "of the metaclass"

    @property
    def computed(cls):
        return cls.__name__ + " computed"


class WithMeta(metaclass=Meta):
    computed = 3


for _ in range(2):
    print([c.kind for c in (Point, WithMeta, Point)], WithMeta.computed, WithMeta().computed)
WithMeta.kind = "own"
print([c.kind for c in (Point, WithMeta, Point)], WithMeta.__name__, Point.__name__, Point.__dict__["kind"])


class A:
    def who(self):
        return "A"

    @classmethod
    def make(cls):
        return cls.__name__


class B(A):
    def who(self):
        return "B" + super().who() + super(B, self).who()

    @classmethod
    def make(cls):
        return "B" + super().make()


class Mixin(A):
    def who(self):
        return "M" + super().who()

    def length(self):
        return super().__len__()


class C(B, Mixin, list):
    def append(self, item):
        super().append(item)
        return super().__len__()

    def missing(self):
        return super().nothing


c = C()
print(c.who(), B().who(), C.make(), c.make(), c.append(1), c, c.length())
try:
    c.missing()
except AttributeError as error:
    print(error)
A.who = lambda self: "new A"
print(c.who(), B().who())


class Error(Exception):
    def __init__(self, code, *rest, flag=False):
        super().__init__(code)
        self.code = code


class Plain(Exception):
    pass


class Made(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, "from new")
        return made


for make in (lambda: Error(1, 2, 3), lambda: Error(code=4), lambda: Plain(), lambda: Plain(1, 2), lambda: Made(5), lambda: Error(), lambda: Error(1, flag=True), lambda: OSError(2, "x"), lambda: ValueError("v"), lambda: KeyError(), lambda: Plain(x=1)):
    try:
        error = make()
        print(type(error).__name__, error.args, getattr(error, "code", None))
    except TypeError as error:
        print(error)
try:
    try:
        raise Error(1)
    except Error as error:
        raise Plain("p") from error
except Plain as error:
    print(repr(error.__cause__), error.__suppress_context__, repr(error.__context__))
try:
    raise Plain from None
except Plain as error:
    print(error.__cause__, error.__suppress_context__)
try:
    raise Plain("x") from 3
except TypeError as error:
    print(error)
