"""Matrices: arithmetic with operators, exact fractions, slicing, determinants, elimination, powers, and formats."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Sequence
from functools import reduce, singledispatchmethod
from itertools import chain, product, starmap
from typing import Self, SupportsIndex


class Fraction:
    """A ratio in lowest terms, as little of it as a matrix needs."""

    __slots__ = ("top", "bottom")

    def __init__(self, top: int, bottom: int = 1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        shared = math.gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self.top, self.bottom = top // shared, bottom // shared

    @staticmethod
    def _arithmetic(compute: Callable, reflected: bool = False):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            elif isinstance(other, float):
                mine = self.top / self.bottom
                return compute_float(other, mine) if reflected else compute_float(mine, other)
            elif not isinstance(other, Fraction):
                return NotImplemented
            return Fraction(*(compute(other, self) if reflected else compute(self, other)))

        compute_float = getattr(operator, compute.__name__)
        return method

    def _compare(function):  # noqa: N805
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            if not isinstance(other, Fraction):
                return NotImplemented
            return function(self.top * other.bottom, other.top * self.bottom)

        return method

    def add(a, b):  # noqa: N805
        return a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom

    def sub(a, b):  # noqa: N805
        return a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom

    def mul(a, b):  # noqa: N805
        return a.top * b.top, a.bottom * b.bottom

    def truediv(a, b):  # noqa: N805
        return a.top * b.bottom, a.bottom * b.top

    __add__, __radd__ = _arithmetic(add), _arithmetic(add, True)
    __sub__, __rsub__ = _arithmetic(sub), _arithmetic(sub, True)
    __mul__, __rmul__ = _arithmetic(mul), _arithmetic(mul, True)
    __truediv__, __rtruediv__ = _arithmetic(truediv), _arithmetic(truediv, True)
    __eq__, __lt__, __le__ = map(_compare, (operator.eq, operator.lt, operator.le))
    del add, sub, mul, truediv, _compare

    def __hash__(self):
        return hash(self.top) if self.bottom == 1 else hash((self.top, self.bottom))

    def __neg__(self):
        return Fraction(-self.top, self.bottom)

    def __abs__(self):
        return Fraction(abs(self.top), self.bottom)

    def __bool__(self):
        return self.top != 0

    def __float__(self):
        return self.top / self.bottom

    def __round__(self, digits=None):
        return round(float(self), digits)

    def __repr__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)


class ShapeError(ValueError):
    def __init__(self, what, *shapes):
        super().__init__(f"{what}: {' and '.join(f'{rows}x{columns}' for rows, columns in shapes)}")
        self.shapes = shapes


class Matrix:
    __slots__ = ("_rows", "__weakref__")
    __match_args__ = ("shape", "rows")
    __array_priority__ = 10

    def __init__(self, rows: Iterable[Iterable]):
        self._rows = [list(row) for row in rows]
        if len({len(row) for row in self._rows}) > 1:
            raise ValueError(f"rows of different lengths: {[len(row) for row in self._rows]}")

    @classmethod
    def build(cls, height: int, width: int, fill: Callable[[int, int], object]) -> Self:
        return cls((fill(row, column) for column in range(width)) for row in range(height))

    @classmethod
    def identity(cls, size: int) -> Self:
        return cls.build(size, size, lambda row, column: int(row == column))

    @classmethod
    def parse(cls, text: str) -> Self:
        def number(word):
            top, slash, bottom = word.partition("/")
            return Fraction(int(top), int(bottom)) if slash else float(word) if "." in word else int(word)

        return cls(map(number, line.split()) for line in text.split(";"))

    @property
    def shape(self) -> tuple[int, int]:
        return len(self._rows), len(self._rows[0]) if self._rows else 0

    @property
    def rows(self):
        return tuple(map(tuple, self._rows))

    @property
    def T(self) -> Self:  # noqa: N802
        return type(self)(zip(*self._rows))

    def __iter__(self):
        return chain.from_iterable(self._rows)

    def __reversed__(self):
        return reversed([*self])

    def __len__(self):
        return math.prod(self.shape)

    def __contains__(self, value):
        return any(value in row for row in self._rows)

    @singledispatchmethod
    def _pick(self, index, line):
        raise TypeError(f"indices are ints, slices or '...', not {type(index).__name__}")

    @_pick.register
    def _(self, index: int, line: Sequence):
        return [line[index]]

    @_pick.register
    def _(self, index: slice, line: Sequence):
        return line[index]

    @_pick.register(type(...))
    def _(self, index, line: Sequence):
        return line

    def __getitem__(self, index):
        if not isinstance(index, tuple):
            index = (index, ...)
        rows, columns = index
        picked = type(self)(self._pick(columns, row) for row in self._pick(rows, self._rows))
        if isinstance(rows, int) and isinstance(columns, int):
            return next(iter(picked))
        return picked

    def __setitem__(self, index, value):
        row, column = map(operator.index, index)
        self._rows[row][column] = value

    def __delitem__(self, index: SupportsIndex):
        del self._rows[index]

    def map(self, function) -> Self:
        return type(self)(map(function, row) for row in self._rows)

    def _zip(self, function, other):
        if isinstance(other, Matrix):
            if other.shape != self.shape:
                raise ShapeError(f"can't {function.__name__}", self.shape, other.shape)
            return type(self)(map(function, mine, theirs) for mine, theirs in zip(self._rows, other._rows, strict=True))
        if isinstance(other, (int, float, Fraction)):
            return self.map(lambda item: function(item, other))
        return NotImplemented

    def __add__(self, other):
        return self._zip(operator.add, other)

    def __sub__(self, other):
        return self._zip(operator.sub, other)

    def __mul__(self, other):
        return self._zip(operator.mul, other)

    def __rmul__(self, scalar):
        return self.map(lambda item: scalar * item)

    def __truediv__(self, other):
        return self._zip(lambda a, b: Fraction(a, b) if isinstance(a, int) and isinstance(b, int) else a / b, other)

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ShapeError("can't multiply", self.shape, other.shape)
        columns = list(zip(*other._rows))
        return type(self)([sum(map(operator.mul, row, column)) for column in columns] for row in self._rows)

    def __imatmul__(self, other):
        self._rows = (self @ other)._rows
        return self

    def __pow__(self, exponent, modulus=None):
        exponent = operator.index(exponent)
        if exponent < 0:
            return pow(self.inverse(), -exponent, modulus)
        result, base = type(self).identity(self.shape[0]), self
        while exponent:
            if exponent & 1:
                result @= base
            base = base @ base
            if modulus is not None:
                result, base = (matrix.map(lambda item: item % modulus) for matrix in (result, base))
            exponent >>= 1
        return result

    def __neg__(self):
        return self.map(operator.neg)

    def __invert__(self):
        return self.inverse()

    def __eq__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return self._rows == other._rows

    __hash__ = None

    def __bool__(self):
        return any(self)

    def __round__(self, digits=0):
        return self.map(lambda item: round(item, digits))

    def __format__(self, spec):
        cells = [[format(float(cell), spec) if spec else str(cell) for cell in row] for row in self._rows]
        width = max(map(len, chain.from_iterable(cells)), default=0)
        return "\n".join("[" + " ".join(cell.rjust(width) for cell in row) + "]" for row in cells)

    def __str__(self):
        return format(self)

    def __repr__(self):
        return f"{type(self).__name__}({self._rows!r})"

    def eliminate(self):
        """The reduced echelon form, the rank, and the factor of the determinant."""
        rows = [[Fraction(item) if isinstance(item, int) else item for item in row] for row in self._rows]
        rank, factor = 0, Fraction(1)
        for column in range(self.shape[1]):
            pivot = next((row for row in range(rank, len(rows)) if rows[row][column]), None)
            if pivot is None:
                factor = factor * 0
                continue
            if pivot != rank:
                rows[rank], rows[pivot] = rows[pivot], rows[rank]
                factor = -factor
            divisor = rows[rank][column]
            factor *= divisor
            rows[rank] = [item / divisor for item in rows[rank]]
            for row in range(len(rows)):
                if row != rank and (times := rows[row][column]):
                    rows[row] = [item - times * top for item, top in zip(rows[row], rows[rank])]
            rank += 1
            if rank == len(rows):
                break
        return type(self)(rows), rank, factor

    def determinant(self):
        if len(set(self.shape)) != 1:
            raise ShapeError("no determinant", self.shape)
        return self.eliminate()[2]

    def inverse(self) -> Self:
        size, _ = self.shape
        if not self.determinant():
            raise ZeroDivisionError("the matrix is singular")
        both = type(self)(row + unit for row, unit in zip(self._rows, type(self).identity(size)._rows))
        return both.eliminate()[0][..., size:]

    def solve(self, right: Sequence):
        both, rank, _ = type(self)([*row, value] for row, value in zip(self._rows, right, strict=True)).eliminate()
        if any(not any(row[:-1]) and row[-1] for row in both._rows):
            raise ArithmeticError("no solution")
        if rank < self.shape[1]:
            raise ArithmeticError(f"{self.shape[1] - rank} free variables")
        return both[:rank, -1]


a = Matrix([[1, 2], [3, 4]])
b = Matrix.parse("0 1; -1 1/2")
print(a, b, repr(b), a.shape, sep="\n")
print(a + b, a - 1, 2 * a, a * a, a @ b, -a, a / 3, sep="\n")
print(f"{a / 3:.3f}", f"{a:8.1e}", sep="\n")
print(a.determinant(), a.inverse(), ~a @ a == Matrix.identity(2), a ** 5, a ** -2, a ** 0 == a @ ~a)
fibonacci = Matrix([[1, 1], [1, 0]])
print((fibonacci ** 100)[0, 1], pow(fibonacci, 1000, 10 ** 9)[0, 1])
c = Matrix.build(4, 5, lambda row, column: row * 10 + column)
print(c[1, 2], c[1], c[..., 2], c[1:3, ::2], c[-1, -1], c[::-2, ...], c.T.shape, sep="\n")
print(len(c), 23 in c, 99 in c, list(reversed(a)), [*b], bool(a - a), bool(Matrix([])))
c[0, 0] = 7
del c[1]
print(c.shape, c[0], (a @ a).T == a.T @ a.T, a == 3, a != b)
alias = a
a @= b
print(a, alias is a, sep="\n")
system = Matrix.parse("2 1 -1; -3 -1 2; -2 1 2")
print(system.solve([8, -11, -3]), system.determinant(), system.eliminate()[1])
hilbert = Matrix.build(5, 5, lambda row, column: Fraction(1, row + column + 1))
print(hilbert.determinant(), hilbert.inverse()[0], sep="\n")
rotation = Matrix([[math.cos(0.5), -math.sin(0.5)], [math.sin(0.5), math.cos(0.5)]])
print(round(rotation ** 4, 6), f"{rotation.determinant():.6f}", round(rotation @ rotation.T, 9), sep="\n")
match b:
    case Matrix((2, 2), ((x, y), _)):
        print("matched", x, y)
match c:
    case Matrix((rows, 5)) if rows > 2:
        print("five columns", rows)
print(reduce(operator.matmul, [fibonacci] * 10), list(starmap(Fraction, product((1, 3), (2, 6)))))
print(sorted([Fraction(1, 2), Fraction(1, 3), Fraction(-1, 4), 1], key=float), max(Fraction(3, 4), 1), Fraction(6, -4), abs(Fraction(-1, 2)))
print(Fraction(1, 2) + 0.25, 0.25 - Fraction(1, 2), 1 / Fraction(2, 3), {Fraction(2): "two"}[2], Fraction(1, 2) == 0.5, round(Fraction(2, 3), 3))


def attempt(function):
    try:
        print("->", function())
    except (ArithmeticError, TypeError, ValueError, IndexError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: a + c)
attempt(lambda: c @ c)
attempt(lambda: a @ 3)
attempt(lambda: a + "x")
attempt(lambda: "x" + a)
attempt(lambda: a ** 1.5)
attempt(lambda: a["x"])
attempt(lambda: a[5, 0])
attempt(lambda: a[0, 0, 0])
attempt(lambda: hash(a))
attempt(lambda: {a})
attempt(lambda: Matrix([[1], [2, 3]]))
attempt(lambda: Matrix(5))
attempt(lambda: Matrix([5]))
attempt(lambda: c.determinant())
attempt(lambda: Matrix([[1, 2], [2, 4]]).inverse())
attempt(lambda: Matrix([[1, 2], [2, 4]]).solve([1, 2]))
attempt(lambda: Matrix([[1, 2], [2, 4]]).solve([1, 3]))
attempt(lambda: system.solve([1, 2]))
attempt(lambda: Fraction(1, 0))
attempt(lambda: Fraction(1, 2) < 0.5)
attempt(lambda: Fraction(1, 2) / 0)
attempt(lambda: Matrix.parse("1 x"))
attempt(lambda: a.__setitem__((0, 1.5), 3))
attempt(lambda: setattr(a, "name", "a"))
attempt(lambda: a @ a @ a < a)
