class Abs:
    @classmethod
    def __subclasshook__(cls, C): return NotImplemented
class Meta(type):
    def __instancecheck__(cls, i): return i == 5
    def __subclasscheck__(cls, c): return c is int
class M(metaclass=Meta): pass
print(isinstance(5, M), isinstance(6, M), issubclass(int, M), issubclass(str, M), isinstance(M(), M), isinstance(5, (str, M)))
for f in (lambda: isinstance(1, 5), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: isinstance(1, int | str), lambda: isinstance(1, list[int]), lambda: issubclass(bool, int | str), lambda: isinstance(None, int | None)):
    try: print(f())
    except TypeError as e: print(e)
