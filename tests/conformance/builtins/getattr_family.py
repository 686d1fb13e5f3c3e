class A:
    x = 1
    def __init__(self): self.y = 2
a = A()
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", None), hasattr(a, "x"), hasattr(a, "z"), setattr(a, "z", 3), a.z, delattr(a, "z"), hasattr(a, "z"), getattr("abc", "upper")(), getattr([], "append").__name__, hasattr(5, "real"), vars(a), sorted(vars(A))[-1], getattr(A, "__name__"))
setattr(a, "weird name", 5); print(getattr(a, "weird name"), a.__dict__)
for f in (lambda: getattr(a, "q"), lambda: getattr(a), lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: setattr(a, "x"), lambda: delattr(a, "q"), lambda: hasattr(a, 5), lambda: hasattr(a), lambda: vars(5), lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: delattr(a, 5), lambda: getattr(a, "q", 1, 2), lambda: dir(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print([n for n in dir(a) if not n.startswith("_")], "append" in dir([]), "x" in dir(A), sorted(n for n in dir() if n in ("A", "a")), id(a) == id(a), id(a) != id(A()), hash(a) == hash(a), type(id(1)).__name__, callable(a.__init__))
