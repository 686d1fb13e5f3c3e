# Sections 3.2.8.2, 3.2.8.6 to 3.2.8.9: bound methods and their attributes, functions of an instance, builtin functions and methods, classes and instances that are called.
class C:
    def f(self, *args):
        """Documented."""
        return self, args

    f.mark = "marked"

    @classmethod
    def c(cls, *args):
        "Of the class."
        return cls, args

    @staticmethod
    def s(*args):
        return args

    def __repr__(self):
        return "<C>"


class D(C):
    pass


x = D()
m = x.f
print(m.__self__, m.__func__ is C.f, m.__func__ is C.__dict__["f"], m.__doc__, m.__name__, m.__qualname__, m.__module__, m.mark, m(1) == C.f(x, 1), m.__code__ is C.f.__code__, m.__defaults__, m.__class__)
print(D.c.__self__, x.c.__self__, C.c.__func__ is C.__dict__["c"].__func__, x.c(1), D.c(1), C.c.__name__, C.c.__doc__, C.s is C.__dict__["s"].__func__, x.s(1), C.__dict__["s"](2))
print(m == x.f, m is x.f, hash(m) == hash(x.f), m == C().f, D.f is C.f, x.f.__func__ is D.f, C.c == C.c, C.c == D.c, m != x.f)
x.g = C.f
x.h = lambda *args: args
print(x.g is C.f, x.h(1), x.g(5))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for name in ("__self__", "__func__", "__doc__", "__name__", "__module__", "mark", "new", "__qualname__", "__dict__"):
    attempt(lambda: setattr(m, name, 1))
    attempt(lambda: delattr(m, name))
attempt(lambda: m.nothing)
attempt(lambda: C.f())
attempt(lambda: C.f(1))
method = type(m)
print(method(lambda *args: args, 1)(2), method(C.f, 3)(4), method(len, "abc")(), method(print, 1).__self__, method(m, 5)(6), method(int, "12")())
attempt(lambda: method(1, 2))
attempt(lambda: method(C.f, None))
attempt(lambda: method(C.f))
attempt(lambda: method(C.f, 1, 2))
attempt(lambda: method(C.f, instance=1))
attempt(lambda: m < m)
attempt(lambda: m.__get__(None, C) is m)
attempt(lambda: m.__get__(1) is m)
print(C.f.__get__(1).__self__, C.f.__get__(None, C) is C.f, C.f.__get__(1, int)(2))
attempt(lambda: C.f.__get__(None))
attempt(lambda: C.f.__get__(None, None))

# Builtin functions and methods.
import math

for function in (len, print, math.sin, [].append, "".join, {}.get, int.from_bytes, dict.fromkeys, object.__new__, str.upper, int.__add__, int.real):
    print(function.__name__, getattr(function, "__self__", "no self") if not hasattr(getattr(function, "__self__", 0), "__name__") else function.__self__.__name__, getattr(function, "__module__", "none"), getattr(function, "__qualname__", "none"), type(function).__name__, getattr(function, "__objclass__", "none"), isinstance(function.__doc__, (str, type(None))))
xs = []
append = xs.append
append(1)
print(xs, append.__self__ is xs, append == xs.append, append == [1].append, [].append == [].append, append is xs.append, len == len, hash(append) == hash(xs.append))
for name in ("__self__", "__name__", "__doc__", "x"):
    attempt(lambda: setattr(len, name, 1))

# Classes and instances that are called.


class Factory:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return object.__new__(cls) if args != (0,) else "other"

    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)

    def __call__(self, *args, **kwargs):
        return "called", args, kwargs


print(Factory(1, a=2)(3, b=4), Factory(0), type(Factory).__call__(Factory, 5)())
attempt(lambda: C()())
attempt(lambda: C(1))
attempt(lambda: Factory(1)(1, **{1: 2}))
