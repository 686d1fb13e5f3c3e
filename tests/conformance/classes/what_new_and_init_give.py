# Section 3.3.1: __new__ and __init__ together, __repr__, __str__, __bytes__, __format__, comparisons, __hash__ and __bool__ as the reference words them.
class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    def __init__(self, *args):
        print("init", type(self).__name__, args)


class Other:
    def __new__(cls, value):
        return value

    def __init__(self, value):
        print("never", value)


class Same(Other):
    def __new__(cls, value):
        return object.__new__(Deeper if value else Other)


class Deeper(Same):
    def __init__(self, value):
        self.value = value
        print("init of Deeper", value)


print(Point(1, 2), Other(3), type(Same(True)).__name__, type(Same(False)).__name__, isinstance(Point.__dict__["__new__"], staticmethod))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    def __init__(self, x):
        self.x = x


class Derived(Base):
    def __init__(self):
        super().__init__(5)


class Forgetful(Base):
    def __init__(self):
        pass


print(Derived().x)
attempt(lambda: Forgetful().x)
for result in (5, "x", False, 0, None, [], NotImplemented):
    attempt(lambda: type("Init", (), {"__init__": lambda self: result})() is not None)
attempt(lambda: object(1))
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(5))
attempt(lambda: object.__new__(int))
attempt(lambda: int.__new__(str))
attempt(lambda: tuple.__new__(list))
attempt(lambda: Base())
attempt(lambda: Base(1, 2))
attempt(lambda: Base.__new__(Base, 1, 2, z=3).x)
attempt(lambda: Base(1).__init__(2))


# Texts.
class R:
    def __repr__(self):
        return "R()"


class S(R):
    def __str__(self):
        return "S as text"


class Plain:
    pass


print(R(), str(R()), f"{R()}", f"{S()} {S()!r}", "%s %r" % (S(), S()), [S()], format(S()), format(S(), ""), S().__str__(), object.__str__(S()), object.__repr__(Plain()).partition(" at ")[0], str(Plain()).partition(" at ")[0])
for wrong in (None, 5, b"x"):
    W = type("W", (), dict.fromkeys(("__repr__", "__str__", "__format__", "__bytes__"), lambda self, *args: wrong))
    for ask in (repr, str, format, bytes, lambda w: f"{w}", lambda w: f"{w!r}", lambda w: "%s" % w, lambda w: print(w), lambda w: [w].__repr__(), lambda w: "{}".format(w), ascii):
        attempt(lambda: ask(W()))


class SubText(str):
    pass


class Gives:
    def __repr__(self):
        return SubText("sub")

    __str__ = __repr__

    def __format__(self, spec):
        return SubText(spec)

    def __bytes__(self):
        return type("B", (bytes,), {})(b"sub")


print(type(repr(Gives())).__name__, type(str(Gives())).__name__, type(format(Gives(), "x")).__name__, type(bytes(Gives())).__name__, repr(Gives()))
attempt(lambda: format(Plain(), "5"))
attempt(lambda: format(S(), ">12"))
attempt(lambda: object.__format__(S(), ""))
attempt(lambda: object.__format__(S(), 5))
attempt(lambda: hasattr(object, "__bytes__"))
attempt(lambda: bytes(Plain()))


# Comparisons: what is answered is what is returned; the reflection; the subclass goes first; defaults.
class Loud:
    def __init__(self, name, answer=NotImplemented):
        self.name, self.answer = name, answer

    def __repr__(self):
        return self.name


for name in ("lt", "le", "eq", "ne", "gt", "ge"):
    setattr(Loud, f"__{name}__", lambda self, other, name=name: print(f"{self}.{name}({other})", end=" ") or self.answer)


class Louder(Loud):
    pass


import operator

for a, b in ((Loud("a"), Loud("b")), (Loud("a"), Louder("b")), (Louder("a"), Loud("b")), (Loud("a", "yes"), Loud("b")), (Loud("a"), Louder("b", [])), (Loud("a"), 5), (5, Loud("a"))):
    for operation in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge):
        attempt(lambda: operation(a, b))
x = Plain()
print(x.__eq__(x), x.__eq__(5), x.__ne__(x), x.__ne__(5), x.__lt__(x), x == x, x != x, x == Plain())
attempt(lambda: x < x)


class Eq:
    def __eq__(self, other):
        return "equal"


print(Eq() == 1, Eq() != 1, Eq().__ne__(1), Eq.__hash__, 1 == Eq(), 1 != Eq())
attempt(lambda: hash(Eq()))
attempt(lambda: {Eq()})
attempt(lambda: {Eq(): 1})


class Kept(Eq):
    __hash__ = Plain.__hash__


class Unhashable:
    __hash__ = None


class OnlyHash:
    def __hash__(self):
        return -1


class Wide:
    def __hash__(self):
        return 1 << 200 | 5


class Negative:
    def __hash__(self):
        return -1 << 70


from collections.abc import Hashable

print(isinstance(Kept(), Hashable), isinstance(Eq(), Hashable), isinstance(Unhashable(), Hashable), hash(OnlyHash()), hash(Wide()), hash(Negative()), hash(x) == hash(x), type(hash(Kept())).__name__)
attempt(lambda: hash(Unhashable()))
for wrong in ("x", 1.0, None):
    attempt(lambda: hash(type("H", (), {"__hash__": lambda self: wrong})()))
print(hash(type("H", (), {"__hash__": lambda self: True})()))


# Truth.
class Bool:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        return self.answer

    def __len__(self):
        return 0


class Len:
    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        return self.answer


for answer in (True, False, 1, 0, None, "x", []):
    attempt(lambda: bool(Bool(answer)))
    attempt(lambda: not Bool(answer))
    attempt(lambda: "yes" if Bool(answer) else "no")
for answer in (0, 1, True, -1, "x", 1.5, None, 1 << 70, 1 << 62):
    attempt(lambda: bool(Len(answer)))
    attempt(lambda: len(Len(answer)))
    attempt(lambda: "yes" if Len(answer) else "no")
print(bool(Plain()), bool(object()), bool(Plain), hasattr(Plain(), "__bool__"))
