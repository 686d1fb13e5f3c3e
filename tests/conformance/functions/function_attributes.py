def f(a, b: int = 1, *c, d: str = "x", **e) -> list:
    "doc of f"
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__module__, f.__dict__, type(f).__name__, f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames[:2])
f.attr = 5
f.__name__ = "renamed"
f.__doc__ = None
f.__defaults__ = (7,)
print(f.attr, f.__dict__, f.__name__, f.__doc__, f(3), vars(f), hasattr(f, "attr"), hasattr(f, "zzz"))
del f.attr
for g in (lambda: f.attr, lambda: f.foo(), lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__defaults__", 5), lambda: delattr(f, "nothing")):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
class C:
    def m(self): "m doc"
    class D:
        def n(self): return lambda: 0
def outer():
    def inner(): pass
    return inner
print(C.m.__qualname__, C.D.n.__qualname__, outer().__qualname__, C.D().n().__qualname__, C.m.__doc__, (lambda: 0).__name__, C().m.__name__, C().m.__func__ is C.m, [x for x in (lambda: 1,)][0].__qualname__)
print(len.__name__, len.__qualname__, [].append.__name__, [].append.__qualname__, str.join.__qualname__, type(len).__name__, type([].append).__name__, type(str.join).__name__, type(C().m).__name__, len.__module__)
