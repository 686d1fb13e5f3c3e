# Section 3.3.8: every binary operator, reflected and in place, with NotImplemented, subclasses and None; the unary ones; conversions and rounding.
import math
import operator


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


BINARY = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "matmul": operator.matmul, "truediv": operator.truediv, "floordiv": operator.floordiv, "mod": operator.mod, "divmod": divmod, "pow": pow, "lshift": operator.lshift, "rshift": operator.rshift, "and": operator.and_, "xor": operator.xor, "or": operator.or_}
IN_PLACE = {name: getattr(operator, "i" + name) for name in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "xor", "or") if hasattr(operator, "i" + name)}
IN_PLACE["and"], IN_PLACE["or"] = operator.iand, operator.ior


def methods(prefixes, answer):
    space = {}
    for prefix in prefixes:
        for name in BINARY:
            def method(self, *others, name=prefix + name):
                print(f"{type(self).__name__}.{name}{tuple(type(other).__name__ for other in others)}", end=" ")
                return answer
            space[f"__{prefix}{name}__"] = method
    return space


Left = type("Left", (), methods([""], "left"))
Refuses = type("Refuses", (), methods(["", "i"], NotImplemented))
Right = type("Right", (), methods(["r"], "right"))
InPlace = type("InPlace", (), methods(["i"], "in place"))
Both = type("Both", (), methods(["", "r"], NotImplemented))
SubOfLeft = type("SubOfLeft", (Left,), methods(["r"], "subclass"))
SubInherits = type("SubInherits", (Both,), {})
for name, operation in BINARY.items():
    for a, b in ((Left(), 1), (1, Right()), (Refuses(), Right()), (Refuses(), 1), (1, Left()), (Left(), SubOfLeft()), (SubOfLeft(), Left()), (Both(), Both()), (Both(), SubInherits()), (SubInherits(), Both()), (None, None), ("a", [])):
        attempt(lambda: operation(a, b))
for name, operation in IN_PLACE.items():
    for a, b in ((InPlace(), 1), (Refuses(), Right()), (Left(), 1), (Refuses(), 1), (1, Right()), (1, "a")):
        attempt(lambda: operation(a, b))
blocked = type("Blocked", (), {"__add__": None, "__iadd__": None, "__radd__": None, "__neg__": None, "__index__": None, "__abs__": None})()
for action in (lambda: blocked + Right(), lambda: 1 + blocked, lambda: operator.iadd(blocked, Right()), lambda: -blocked, lambda: operator.index(blocked), lambda: abs(blocked)):
    attempt(action)

# pow() with three arguments; __rpow__ as well since 3.14.
class Power:
    def __pow__(self, other, modulo=None):
        return "pow", other, modulo

    def __rpow__(self, other, modulo=None):
        return "rpow", other, modulo


class TwoOnly:
    def __pow__(self, other):
        return "two only"


print(pow(Power(), 2), pow(Power(), 2, 3), Power() ** 2, pow(2, Power()), 2 ** Power(), pow(2, Power(), 5), pow(2, 3, 5))
attempt(lambda: pow(2, 3, Power()))
attempt(lambda: pow(TwoOnly(), 2, 3))
attempt(lambda: pow(1.5, 2, 3))
attempt(lambda: pow("a", 2, 3))
attempt(lambda: operator.ipow(Power(), 4))

# Unary operators and conversions.
def instance(**methods):
    return type("N", (), {f"__{name}__": (lambda self, *args, value=value: value) if not callable(value) else value for name, value in methods.items()})()


n = instance(neg="neg", pos="pos", abs="abs", invert="invert")
print(-n, +n, abs(n), ~n)
for action in (lambda: -instance(), lambda: +instance(), lambda: abs(instance()), lambda: ~instance(), lambda: ~1.5, lambda: -"a", lambda: +[], lambda: ~True):
    attempt(action)


class IntSub(int):
    pass


class FloatSub(float):
    pass


for conversion in (int, float, complex, operator.index, bin, hex, oct, chr, range, [10, 20, 30].__getitem__, "abc".__mul__, math.trunc, math.floor, math.ceil, round, bool, bytes):
    for name in ("int", "float", "complex", "index", "trunc", "floor", "ceil", "round"):
        for value in (2, 2.5, "x"):
            try:
                result = conversion(instance(**{name: value}))
                print(getattr(conversion, "__name__", conversion), name, value, repr(result) if not isinstance(result, object) or type(result) in (int, float, complex, str, bytes, bool, range) else type(result).__name__, end="; ")
            except Exception as error:
                print(getattr(conversion, "__name__", conversion), name, value, type(error).__name__, error)
print(round(instance(round=lambda self, *args: args)), round(instance(round=lambda self, *args: args), 2), round(instance(round=lambda self, *args: args), None), round(instance(round=lambda self, n=7: n)))
print(int(instance(int=5, index=6)), float(instance(float=1.5, index=6)), complex(instance(complex=1j, float=2.0, index=3)), complex(instance(float=2.0)), complex(instance(index=3)), float(instance(index=3)), int(instance(index=3)))
attempt(lambda: int(instance(trunc=5)))
print([0, 1, 2, 3][instance(index=1):instance(index=3)], [5] * instance(index=2), range(instance(index=3)), "%d %x" % (instance(index=5), instance(index=255)), bytes(instance(index=2)), 1 << instance(rlshift="shifted"))
print(divmod(instance(divmod="dm"), 1), divmod(1, instance(rdivmod="rdm")), instance(floordiv=1, mod=2) // 1)
attempt(lambda: divmod(instance(floordiv=1, mod=2), 1))
