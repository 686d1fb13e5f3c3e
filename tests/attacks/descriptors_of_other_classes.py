class A:
    __slots__ = ("x",)
    def f(self): pass
class B:
    __slots__ = ("y", "z")
def wrong(*attempts):
    for attempt in attempts:
        try: attempt()
        except (TypeError, AttributeError): continue
        raise AssertionError(attempt)
getsets = [value for cls in (type, type(lambda: 0), property, BaseException, type((lambda: (yield))()), type((lambda: 0).__code__), int, float, complex, range, slice, OSError, classmethod, type([].append), type(A().f), type(A.x)) for value in vars(cls).values() if type(value) in (type(type.__dict__["__name__"]), type(A.x))]
assert len(getsets) > 20
for descriptor in getsets:
    for target in (5, "s", [], None, {}, A(), 1.5, (1, 2), lambda: 0, A, b"x", 2 ** 80):
        for act in (lambda: descriptor.__get__(target), lambda: descriptor.__get__(target, type(target)), lambda: descriptor.__set__(target, 1), lambda: descriptor.__delete__(target)):
            try: act()
            except (TypeError, AttributeError, ValueError): pass
a, b = A(), B()
wrong(lambda: A.x.__get__(b), lambda: A.x.__set__(b, 1), lambda: B.z.__get__(a), lambda: B.y.__delete__(a), lambda: setattr(a, "__class__", B), lambda: setattr(b, "__class__", A), lambda: setattr(a, "__class__", int), lambda: setattr(A, "__class__", int), lambda: object.__setattr__(A, "x", 1), lambda: type.__call__(5), lambda: type.mro(5))
for method in ("fromkeys", "from_bytes", "fromhex", "maketrans", "__new__"):
    for cls in (dict, int, float, str, bytes, list, tuple, set, object, BaseException, property):
        value = vars(cls).get(method)
        if value is None: continue
        for call in (lambda: value.__get__(None, str)(5), lambda: value.__func__(5), lambda: value.__func__(list, [1]), lambda: value.__get__(5, int)("x"), lambda: value.__func__(), lambda: cls.__new__(int), lambda: cls.__new__(5), lambda: cls.__new__(B)):
            try: call()
            except (TypeError, AttributeError, ValueError): pass
print("contained")
