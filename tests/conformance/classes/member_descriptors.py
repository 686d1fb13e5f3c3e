# __slots__ as descriptors, __objclass__, __weakref__, and builtin methods as attributes of their classes.
import weakref


class Slotted:
    __slots__ = {"a": "the first", "b": None}


class Weak(Slotted):
    __slots__ = ("__weakref__",)


class Open(Slotted):
    pass


print(type(Slotted.a).__name__, Slotted.a.__name__, Slotted.a.__objclass__ is Slotted, Slotted.a.__doc__, Slotted.b.__doc__, Slotted.a.__qualname__)
print(Slotted.a, Open.a.__objclass__.__name__, str.upper.__objclass__, int.real.__objclass__, str.__len__.__objclass__, type(Open.__dict__["__dict__"]).__name__)
item = Slotted()
for action in (lambda: item.a, lambda: Slotted.a.__get__(item), lambda: Slotted.a.__set__(3, 1), lambda: Slotted.a.__get__(3), lambda: Slotted.a.__delete__(item),
               lambda: weakref.ref(item), lambda: item.__dict__, lambda: setattr(item, "c", 1), lambda: item.__weakref__):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
Slotted.a.__set__(item, 5)
print(item.a, Slotted.a.__get__(item, Slotted), Slotted.a.__get__(None, Slotted) is Slotted.a)
Slotted.a.__delete__(item)
print(hasattr(item, "a"))
weak = Weak()
print(weak.__weakref__)
reference = weakref.ref(weak)
print(weak.__weakref__ is reference, weakref.getweakrefs(weak) == [reference], hasattr(Open(), "__weakref__"), Open().__dict__)
try:
    weak.__weakref__ = None
except AttributeError as error:
    print(error)
bound = "abc".upper
print(bound.__self__, bound.__name__, bound.__qualname__, bound(), str.upper("x"), str.__dict__["upper"].__get__("q")())
for action in (lambda: str.upper(3), lambda: str.upper(), lambda: str.upper.__get__(3), lambda: dict.fromkeys.__self__, lambda: str.__dict__["maketrans"].__func__.__name__):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
