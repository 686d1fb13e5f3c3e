# A special method that is a descriptor whose __get__ raises AttributeError: the error is what the operation ends with. CPython takes the
# method of some operations (truth, iteration, operators, comparisons, repr, hash, round) for missing then, and goes on: it prints True, 'radd'
# and "'A' object is not iterable". Which method an operation uses is decided by the class alone here, before anything of the program is called.
class Absent:
    def __get__(self, instance, owner=None):
        raise AttributeError("absent")


class A:
    __bool__ = __add__ = __iter__ = Absent()


class B:
    def __radd__(self, other):
        return "radd"


for operation in (lambda: bool(A()), lambda: A() + B(), lambda: list(A())):
    try:
        print(operation())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
