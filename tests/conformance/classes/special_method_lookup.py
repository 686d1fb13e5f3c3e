# Section 3.3.13 and the beginning of 3.3: implicit lookups go to the class, past the instance, __getattribute__ and the metaclass's; None forbids.
import operator


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class C:
    pass


c = C()
for name in ("len", "iter", "next", "call", "bool", "hash", "repr", "str", "eq", "lt", "add", "neg", "getitem", "setitem", "delitem", "contains", "enter", "exit", "index", "int", "float", "complex", "bytes", "format", "dir", "reversed", "abs", "round", "length_hint", "divmod", "pow", "await", "aiter", "missing", "get", "set", "class_getitem", "instancecheck", "getattr", "setattr"):
    setattr(c, f"__{name}__", lambda *args: 1 / 0)
for action in (lambda: len(c), lambda: iter(c), lambda: next(c), lambda: c(), lambda: bool(c), lambda: hash(c) == object.__hash__(c), lambda: repr(c).startswith("<__main__.C"), lambda: c == c, lambda: c < c, lambda: c + 1, lambda: -c, lambda: c[1], lambda: exec("c[1] = 1"), lambda: exec("del c[1]"), lambda: 1 in c, lambda: exec("with c: pass"), lambda: operator.index(c), lambda: int(c),
               lambda: float(c), lambda: complex(c), lambda: bytes(c), lambda: format(c).startswith("<"), lambda: "__len__" in dir(c), lambda: reversed(c), lambda: abs(c), lambda: round(c), lambda: operator.length_hint(c, 5), lambda: divmod(c, 1), lambda: c ** 2, lambda: c.nothing, lambda: isinstance(1, c), lambda: [].__getitem__(c)):
    attempt(action)
print(hash(1) == (1).__hash__(), type(int).__hash__(int) == hash(int), type(1).__hash__(1) == 1)
attempt(lambda: int.__hash__() == hash(int))
attempt(lambda: int.__repr__())
attempt(lambda: int.__hash__("x"))


class Meta(type):
    def __getattribute__(*args):
        print("Metaclass getattribute invoked", args[1])
        return type.__getattribute__(*args)


class Len(object, metaclass=Meta):
    def __len__(self):
        return 10

    def __getattribute__(*args):
        print("Class getattribute invoked", args[1])
        return object.__getattribute__(*args)

    def __getattr__(self, name):
        print("getattr", name)
        raise AttributeError(name)


x = Len()
print(x.__len__())
print(type(x).__len__(x))
print(len(x))
attempt(lambda: iter(x))
attempt(lambda: x + 1)
attempt(lambda: x())
attempt(lambda: x[0])
print(bool(x), x == x, x != x)

# Set to None: the operation is not there, and nothing else is tried.
for name, action in {"iter": iter, "contains": lambda x: 1 in x, "reversed": reversed, "hash": hash, "len": len, "bool": bool, "call": lambda x: x(), "getitem": lambda x: x[0], "eq": lambda x: x == 1, "lt": lambda x: x < 1, "add": lambda x: x + 1, "radd": lambda x: 1 + x, "str": str, "repr": repr, "format": format, "bytes": bytes, "index": operator.index, "int": int, "float": float, "neg": lambda x: -x,
                     "enter": lambda x: exec("with x: pass", {"x": x}), "next": next, "getattr": lambda x: x.q, "getattribute": lambda x: x.q, "setattr": lambda x: setattr(x, "q", 1), "delattr": lambda x: delattr(x, "q"), "dir": dir, "new": lambda x: type(x)(), "init": lambda x: type(x)(), "class_getitem": lambda x: type(x)[1], "init_subclass": lambda x: type("S", (type(x),), {}), "missing": lambda x: x, "length_hint": lambda x: operator.length_hint(x), "round": round, "abs": abs}.items():
    Forbids = type("Forbids", (), {f"__{name}__": None})
    try:
        instance = object.__new__(Forbids)
        print(name, action(instance) if name not in ("repr", "str", "format", "missing", "dir", "bool", "init_subclass", "hash") else action(instance) is not None)
    except Exception as error:
        print(name, type(error).__name__, error)

# The class is asked at every use: what is set later counts.
C.__len__ = lambda self: 7
C.__call__ = lambda self, *args: args
C.__add__ = lambda self, other: ("added", other)
print(len(c), c(1, 2), c + 3)
del C.__len__
attempt(lambda: len(c))
