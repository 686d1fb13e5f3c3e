# copy.replace and __replace__; what copying asks of an object: __reduce_ex__, __getstate__, __setstate__, __getnewargs__.
import copy
from collections import namedtuple
from dataclasses import dataclass
from types import SimpleNamespace


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __replace__(self, /, **changes):
        return type(self)(**vars(self) | changes)

    def __repr__(self):
        return f"{type(self).__name__}({self.x}, {self.y})"


class Child(Point):
    pass


@dataclass(frozen=True)
class Data:
    a: int
    b: int = 2


Named = namedtuple("Named", "a b")
print(copy.replace(Point(1, 2), y=5), copy.replace(Child(1, 2)), copy.replace(Data(1), b=9), copy.replace(Named(1, 2), a=0), copy.replace(SimpleNamespace(q=1), q=2, r=3))
for action in (lambda: copy.replace(3), lambda: copy.replace([1], a=1), lambda: copy.replace(Point(1, 2), z=3), lambda: copy.replace(Data(1), c=3), lambda: copy.replace(Named(1, 2), c=3),
               lambda: copy.replace(), lambda: copy.replace(Data(1), 2)):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Stateful:
    def __init__(self):
        self.value, self.cache = [1], "expensive"

    def __getstate__(self):
        return {"value": self.value}

    def __setstate__(self, state):
        self.__dict__ |= state
        self.cache = "made anew"


class Slots:
    __slots__ = ("a", "b")


class Both(Slots):
    pass


class Args(tuple):
    def __new__(cls, first, second):
        return super().__new__(cls, (first, second))

    def __getnewargs__(self):
        return tuple(self)


class KeywordArgs:
    def __new__(cls, *, key):
        made = super().__new__(cls)
        made.key = key
        return made

    def __getnewargs_ex__(self):
        return (), {"key": self.key}


stateful = Stateful()
shallow, deep = copy.copy(stateful), copy.deepcopy(stateful)
print(shallow.cache, shallow.value is stateful.value, deep.value is stateful.value, deep.value)
slots, both = Slots(), Both()
slots.a = both.b = 1
both.free = 2
print(slots.__getstate__(), both.__getstate__(), object().__getstate__(), Point(1, 2).__getstate__(), copy.copy(slots).a, hasattr(copy.copy(slots), "b"), copy.copy(both).free)
print(copy.copy(Args(1, 2)), copy.deepcopy(Args([1], 2)), copy.copy(KeywordArgs(key=5)).key, Point(1, 2).__reduce_ex__(2)[2:], Point(1, 2).__reduce_ex__(4)[1])


class Reduced:
    def __init__(self, parts):
        self.parts = parts

    def __reduce__(self):
        return Reduced, (self.parts,), {"extra": 1}


class Itself:
    def __reduce__(self):
        return "Itself"


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __reduce_ex__(self, protocol):
        return self.answer


print(copy.copy(Reduced([1])).extra, copy.deepcopy(Reduced([[2]])).parts, copy.copy(item := Itself()) is item, copy.deepcopy(item) is item)
for answer in (3, (print, (), None, None, None)):
    try:
        copy.copy(Wrong(answer))
        print("copied")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
