# Section 3.2.10: every special attribute of a class: read, assigned, deleted, with the wrong type, of builtin types.
@(lambda cls: cls)
class A[T]:
    """Documented."""

    number: int = 1

    def __init__(self):
        self.one = self.two = 1
        self.three: int = 3
        self.four += 1 if False else 0
        del self.five
        self.six.seven = 1
        (self.eight, [self.nine, *self.ten]) = 1, [2]
        other = self
        other.eleven = 12

    def method(this):
        this.twelve = 1

        def inner():
            this.thirteen = 1

    @classmethod
    def made(cls):
        cls.fourteen = 1

    @staticmethod
    def plain(x):
        x.fifteen = 1

    class Inner:
        def __init__(self):
            self.sixteen = 1


class B(A):
    pass


print(A.__name__, A.__qualname__, A.Inner.__qualname__, A.__module__, A.__doc__, B.__doc__, A.__bases__, A.__base__, B.__base__, B.__mro__)
print(A.__annotations__, B.__annotations__, A.__annotate__ is None, B.__annotate__, A.__annotate__(1), A.__type_params__, B.__type_params__, A.__firstlineno__, A.Inner.__firstlineno__)
print(sorted(A.__static_attributes__), sorted(A.Inner.__static_attributes__), B.__static_attributes__)
print(type(A.__dict__), A.__dict__["number"], sorted(name for name in B.__dict__ if "annot" not in name), A.__subclasses__(), A.mro() == list(A.__mro__))


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


for name, values in {
    "__name__": ["C", 5, "a\0b", ""], "__qualname__": ["x.C", 5], "__module__": ["elsewhere", 5, None], "__doc__": ["new", 5, None], "__bases__": [(object,), [object], (), (int,), 5, (A, A), ("x",)],
    "__dict__": [{}], "__mro__": [()], "__annotations__": [{"x": int}, 5, None], "__annotate__": [None, lambda format: {"y": 1}, 5], "__type_params__": [(1,), [1], 5],
    "__firstlineno__": [3], "__class__": [type, int], "__abstractmethods__": [(), {"x"}],
}.items():
    for value in values:
        class C(A):
            x: str

        attempt(f"{name} = {type(value).__name__}", lambda: (setattr(C, name, value), getattr(C, name) if not callable(value) else "function")[1])

    class C(A):
        "documented"
        x: str

    attempt(f"del {name}", lambda: (delattr(C, name), getattr(C, name, "gone"))[1])
C.__module__ = "m"
print("__firstlineno__" in C.__dict__, C)


class D:
    x: int


D.__annotations__ = {"y": 2}
print(D.__annotations__, D.__annotate__)
D.__annotate__ = lambda format: {"z": format}
print(D.__annotations__, D.__annotate__(2))
for cls in (int, object, type, list):
    for name in ("__name__", "__qualname__", "__module__", "__bases__", "__base__", "__type_params__", "__annotate__", "__annotations__", "__static_attributes__", "__firstlineno__"):
        attempt(f"{cls.__name__}.{name}", lambda: getattr(cls, name))
    for name in ("__name__", "__module__", "__doc__", "__bases__", "__annotations__", "__annotate__", "__type_params__", "new"):
        attempt(f"{cls.__name__}.{name} =", lambda: setattr(cls, name, "x"))
        attempt(f"del {cls.__name__}.{name}", lambda: delattr(cls, name))
attempt("item", lambda: A.__dict__.__setitem__("x", 1))
attempt("item", lambda: A.__dict__.update({}))
B.number = 2
print(A.number, B.number, "number" in B.__dict__)
del B.number
print(B.number)
attempt("del", lambda: delattr(B, "number"))
attempt("type.__dict__", lambda: sorted(name for name in type.__dict__ if name not in ("__sizeof__", "__dictoffset__", "__basicsize__", "__itemsize__", "__flags__", "__weakrefoffset__", "__text_signature__", "__hash__")))
