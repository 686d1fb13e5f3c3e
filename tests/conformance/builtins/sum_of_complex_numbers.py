# sum() of complex numbers keeps the rounding errors of both parts apart, as that of floats does (3.14).
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Whole(int):
    def __add__(self, other):
        return "Whole.__add__"

    def __radd__(self, other):
        return "Whole.__radd__"


class Real(float):
    def __radd__(self, other):
        return "Real.__radd__"


class Other:
    def __radd__(self, other):
        return ("Other.__radd__", other)


class Complex(complex):
    def __radd__(self, other):
        return "Complex.__radd__"


for items in (
    [-2.5 + 1j, 2**53 + 1, -2.5 + 1j],
    [2**53 + 1, -2.5 + 1j, -2.5 + 1j],
    [-2.5, 2**53 + 1, -2.5 + 1j, -2.5 + 1j],
    [1e16, 1j, 1.0, 1.0, 1.0, -1e16],
    [1j, 1e16, 1.0, True, 1.0, -1e16],
    [1e100j, 1j, -1e100j],
    [1e100j, 1, 1j, 2.5, -1e100j, False],
    [0.1j] * 10,
    [0.1 + 0.1j] * 10 + [0.1] * 10,
    [complex(1, -0.0), 1.0],
    [complex(-0.0, -0.0), -0.0, complex(-0.0, -0.0)],
    [complex(0.0, -0.0), 0, complex(0.0, -0.0)],
    [1j, float("inf"), 1],
    [complex("inf+1j"), complex("-inf"), 1],
    [1j, float("nan"), complex(1, float("inf"))],
    [1j, 10**400],
    [1j, "text"],
    [1j, None],
    [1j, Whole(3), 1.5],
    [1j, Real(3), 1.5],
    [1j, Complex(3), 1.5],
    [1j, Complex(3)],
    [1j, 1e16, 1.0, Other()],
    [1.5, Whole(3), 1.5],
    [1e16, Whole(1), Whole(1), -1e16],
    [1.5, Real(3), 1.5],
    [1, Whole(3), 1],
    [1.5, Complex(1), 2],
    [],
):
    print(len(items), end=" ")
    show(lambda: sum(items))
    show(lambda: sum(iter(items), 0.5))
    show(lambda: sum(tuple(items), 2j))
    show(lambda: sum((x for x in items), start=complex(-0.0, -0.0)))
show(lambda: sum([1j, 2], Complex(2)))
show(lambda: sum([1, 2], Real(2)))
show(lambda: sum([1, 2], Whole(2)))
