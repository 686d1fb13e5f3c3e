# Sections 3.2.13.5 and 3.2.13.6: static and class method objects: what they wrap, what they give, their attributes, called directly, of other callables.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def function(*args: int) -> str:
    "Documented."
    return args


function.mark = "marked"


class C:
    s = staticmethod(function)
    c = classmethod(function)
    builtin_s = staticmethod(len)
    builtin_c = classmethod(repr)
    of_static = classmethod(staticmethod(function))
    of_class = staticmethod(classmethod(function))
    of_property = classmethod(property(lambda cls: "property"))
    of_class_object = staticmethod(int)
    c_of_callable = classmethod(type("Callable", (), {"__call__": lambda self, *args: args})())


class D(C):
    pass


raw_s, raw_c = C.__dict__["s"], C.__dict__["c"]
print(C.s is function, C().s is function, C.s(1), C().s(1), raw_s(1), raw_s.__func__ is function, raw_s.__wrapped__ is function, raw_s.__get__(None, C) is function, raw_s.__get__(5) is function)
print(C.c(1), D.c(1), C().c(1), D().c(1), C.c.__self__, D().c.__self__, C.c.__func__ is function, raw_c.__func__ is function, raw_c.__wrapped__ is function, raw_c.__get__(None, D)(2), raw_c.__get__(D())(3))
for raw in (raw_s, raw_c):
    print(type(raw).__name__, raw.__name__, raw.__qualname__, raw.__doc__, raw.__module__, raw.__annotations__, raw.__isabstractmethod__, sorted(name for name in vars(raw) if name[:2] != "__"), callable(raw), repr(raw).partition(" at ")[0])
print(C.builtin_s("abc"), C.builtin_c(), C.of_static(1) if callable(C.of_static) else C.of_static, callable(C.of_class), C.of_class_object("5"), C.c_of_callable(1))
attempt(lambda: raw_c(1))
attempt(lambda: C.of_class(1))
attempt(lambda: staticmethod())
attempt(lambda: staticmethod(1, 2))
attempt(lambda: staticmethod(5).__func__)
attempt(lambda: staticmethod(5)(1))
attempt(lambda: classmethod(5).__func__)
attempt(lambda: classmethod(f=1))
attempt(lambda: raw_s.nothing)
attempt(lambda: setattr(raw_s, "__func__", 1))
attempt(lambda: setattr(raw_s, "new", 1))
print(raw_s.new, staticmethod(len).__name__, classmethod(print).__doc__ == print.__doc__)


class SubStatic(staticmethod):
    def __get__(self, instance, owner=None):
        return "sub", super().__get__(instance, owner) is function


class E:
    s = SubStatic(function)


print(E.s, E().s, SubStatic(function)(7))
E.added = staticmethod(lambda: "added")
E.added_c = classmethod(lambda cls: cls.__name__)
print(E.added(), E().added(), E.added_c(), E().added_c())
e = E()
e.on_instance = staticmethod(lambda: "only an object")
print(type(e.on_instance).__name__, e.on_instance())
E.s = 5
print(E.s)
