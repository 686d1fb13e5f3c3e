print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance("a", str), isinstance(None, type(None)), isinstance(int, type), isinstance(1, object), isinstance([], list), isinstance(1, int | str), isinstance("a", int | None), isinstance(None, int | None), isinstance(print, type(print)), issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, int), issubclass(bool, int | str), isinstance(1, ()), issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, (int, 5)), lambda: isinstance("x", (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: isinstance(1), lambda: isinstance(1, [int]), lambda: isinstance(1, list[int]), lambda: issubclass("a", str)):
    try: print(f())
    except TypeError as e: print(e)
print(type(1), type("a"), type([]), type(None), type(type), type(print), type(lambda: 0), type(int | str), int | str, int | None, type(...), type(range(1)), type(iter([])), type({}.keys()), type(zip()), type(map(str, [])), type(enumerate([])), type(x for x in []), type(super), type(property()), type(Exception()), type(b""), type(slice(1)), type(NotImplemented))
class Fake:
    @property
    def __class__(self): return int
print(isinstance(Fake(), int), type(Fake()) is int, isinstance(Fake(), Fake))
