"""Numbers and polynomials: rationals, Gaussian integers, residues, polynomials over any of them, units of measure; operators throughout."""

from __future__ import annotations

import cmath
import math
import operator
import sys
from abc import abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce, singledispatch, total_ordering
from itertools import accumulate, chain, count, islice, product, takewhile, zip_longest
from typing import ClassVar, Generic, SupportsFloat, SupportsIndex, TypeVar, runtime_checkable, Protocol

C = TypeVar("C")


@runtime_checkable
class Ring(Protocol):
    @abstractmethod
    def __add__(self, other): ...

    @abstractmethod
    def __mul__(self, other): ...


@total_ordering
class Rational:
    __slots__ = ("n", "d")
    __match_args__ = ("n", "d")

    def __new__(cls, n=0, d=1):
        match n, d:
            case str(text), 1:
                top, _, bottom = text.partition("/")
                whole, point, digits = top.partition(".")
                return cls(int(whole + digits), int(bottom or 1) * 10 ** len(digits))
            case float(), 1:
                return cls(*n.as_integer_ratio())
            case (Rational() as same), 1:
                return same
            case (Rational() | int()), (Rational() | int()):
                pass
            case _:
                raise TypeError(f"no ratio of {type(n).__name__} and {type(d).__name__}")
        if isinstance(n, Rational) or isinstance(d, Rational):
            return cls(n) / cls(d)
        if d == 0:
            raise ZeroDivisionError(f"{cls.__name__}({n}, 0)")
        shared = math.gcd(n, d)
        self = super().__new__(cls)
        object.__setattr__(self, "n", n // shared * (-1 if d < 0 else 1))
        object.__setattr__(self, "d", abs(d) // shared)
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable")

    def _operator(exact, inexact):  # noqa: N805
        def forward(a, b):
            if isinstance(b, (int, Rational)):
                return exact(a, Rational(b))
            if isinstance(b, (float, complex)):
                return inexact(float(a) if isinstance(b, float) else complex(a), b)
            return NotImplemented

        def backward(b, a):
            if isinstance(a, int):
                return exact(Rational(a), b)
            if isinstance(a, (float, complex)):
                return inexact(a, float(b))
            return NotImplemented

        return forward, backward

    __add__, __radd__ = _operator(lambda a, b: Rational(a.n * b.d + b.n * a.d, a.d * b.d), operator.add)
    __sub__, __rsub__ = _operator(lambda a, b: Rational(a.n * b.d - b.n * a.d, a.d * b.d), operator.sub)
    __mul__, __rmul__ = _operator(lambda a, b: Rational(a.n * b.n, a.d * b.d), operator.mul)
    __truediv__, __rtruediv__ = _operator(lambda a, b: Rational(a.n * b.d, a.d * b.n), operator.truediv)
    __floordiv__, __rfloordiv__ = _operator(lambda a, b: a.n * b.d // (a.d * b.n), operator.floordiv)
    __mod__, __rmod__ = _operator(lambda a, b: a - (a // b) * b, operator.mod)
    __divmod__, __rdivmod__ = _operator(lambda a, b: (a // b, a % b), divmod)
    del _operator

    def __pow__(self, exponent, modulus=None):
        match exponent:
            case int() if modulus is not None:
                return self.n * pow(self.d, -1, modulus) ** exponent % modulus
            case int() if exponent >= 0:
                return Rational(self.n ** exponent, self.d ** exponent)
            case int():
                return Rational(self.d ** -exponent, self.n ** -exponent)
            case Rational():
                return float(self) ** float(exponent)
        return NotImplemented

    def __rpow__(self, base):
        return base ** self.n if self.d == 1 else base ** float(self)

    def __neg__(self):
        return Rational(-self.n, self.d)

    def __pos__(self):
        return self

    def __abs__(self):
        return Rational(abs(self.n), self.d)

    def __eq__(self, other):
        if isinstance(other, (int, Rational)):
            return (self.n, self.d) == ((other, 1) if isinstance(other, int) else (other.n, other.d))
        return float(self) == other if isinstance(other, (float, complex)) else NotImplemented

    def __lt__(self, other):
        match other:
            case Rational(n, d):
                return self.n * d < n * self.d
            case int():
                return self.n < other * self.d
            case float():
                return float(self) < other
        return NotImplemented

    def __hash__(self):
        modulus = sys.hash_info.modulus
        try:
            value = hash(abs(self.n)) * pow(self.d, -1, modulus) % modulus
        except ValueError:
            value = sys.hash_info.inf
        return value if self.n >= 0 else -value if value != 1 else -2

    def __bool__(self):
        return self.n != 0

    def __float__(self):
        return self.n / self.d

    def __complex__(self):
        return complex(float(self))

    def __int__(self):
        return math.trunc(self)

    def __trunc__(self):
        return -(-self.n // self.d) if self.n < 0 else self.n // self.d

    def __floor__(self):
        return self.n // self.d

    def __ceil__(self):
        return -(-self.n // self.d)

    def __round__(self, digits=None):
        if digits is None:
            floor, rest = divmod(self.n, self.d)
            return floor + (rest * 2 > self.d or rest * 2 == self.d and floor % 2)
        return Rational(round(self * 10 ** digits), 10 ** digits) if digits >= 0 else Rational(round(self / 10 ** -digits) * 10 ** -digits)

    def __format__(self, spec):
        return format(str(self), spec) if not spec or spec[-1] in "<>^s0123456789" else format(float(self), spec)

    def __str__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else f"{self.n}"

    def __repr__(self):
        return f"Rational({self.n}, {self.d})"

    def __reduce__(self):
        return type(self), (self.n, self.d)

    def continued(self) -> Iterator[int]:
        rest = self
        while True:
            whole = math.floor(rest)
            yield whole
            if not (rest := rest - whole):
                return
            rest = 1 / rest

    @classmethod
    def of_continued(cls, terms: Iterable[int]):
        return reduce(lambda value, term: term + (cls(1) / value if value is not None else cls()), reversed([*terms]), None)


class Modular(int):
    """Residues; the modulus belongs to the class, which is made by Modular[n]."""

    modulus: ClassVar[int]

    @classmethod
    @cache
    def __class_getitem__(cls, modulus):
        if modulus < 2:
            raise ValueError("a modulus is 2 or more")
        return type(f"Modular[{modulus}]", (cls,), {"modulus": modulus, "__slots__": ()})

    def __new__(cls, value=0):
        return super().__new__(cls, value % cls.modulus)

    def _wrap(name):  # noqa: N805
        plain = getattr(int, name)

        def method(self, other):
            if isinstance(other, Modular) and other.modulus != self.modulus:
                raise TypeError(f"{type(self).__name__} and {type(other).__name__} don't mix")
            result = plain(self, int(other)) if isinstance(other, int) else NotImplemented
            return result if result is NotImplemented else type(self)(result)

        method.__name__ = name
        return method

    for _name in ("add", "sub", "mul"):
        for _side in ("", "r"):
            locals()[f"__{_side}{_name}__"] = _wrap(f"__{_side}{_name}__")
    del _name, _side, _wrap

    def __truediv__(self, other):
        return self * type(self)(pow(int(other), -1, self.modulus))

    def __rtruediv__(self, other):
        return type(self)(other) / self

    def __pow__(self, exponent, modulus=None):
        return type(self)(pow(int(self), exponent, self.modulus))

    def __neg__(self):
        return type(self)(-int(self))

    def __repr__(self):
        return f"{int(self)}"


class Polynomial(Generic[C]):
    """Coefficients from the lowest; over whatever can be added and multiplied."""

    def __init__(self, *coefficients: C):
        end = len(coefficients)
        while end and not coefficients[end - 1]:
            end -= 1
        self.coefficients = coefficients[:end]

    @classmethod
    def roots(cls, *roots: C) -> Polynomial[C]:
        return math.prod((cls(-root, 1) for root in roots), start=cls(1))

    @property
    def degree(self):
        return len(self.coefficients) - 1

    def __call__(self, x):
        return reduce(lambda value, coefficient: value * x + coefficient, reversed(self.coefficients), 0 * x if not isinstance(x, Polynomial) else Polynomial())

    def __getitem__(self, index: SupportsIndex | slice):
        if isinstance(index, slice):
            return Polynomial(*self.coefficients[index])
        return self.coefficients[index] if index < len(self.coefficients) else 0

    def __len__(self):
        return len(self.coefficients)

    def __iter__(self):
        return iter(self.coefficients)

    def _lift(self, other):
        return other if isinstance(other, Polynomial) else Polynomial(other) if isinstance(other, Ring) and not isinstance(other, Sequence) else None

    def __add__(self, other):
        if (other := self._lift(other)) is None:
            return NotImplemented
        return Polynomial(*(a + b for a, b in zip_longest(self, other, fillvalue=0)))

    __radd__ = __add__

    def __neg__(self):
        return Polynomial(*(-a for a in self))

    def __sub__(self, other):
        return self + -other if self._lift(other) is not None else NotImplemented

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, other):
        if (other := self._lift(other)) is None:
            return NotImplemented
        sums: defaultdict[int, C] = defaultdict(int)
        for (i, a), (j, b) in product(enumerate(self), enumerate(other)):
            sums[i + j] += a * b
        return Polynomial(*(sums[i] for i in range(len(self) + len(other) - 1)))

    __rmul__ = __mul__

    def __pow__(self, exponent):
        return math.prod([self] * operator.index(exponent), start=Polynomial(1))

    def __divmod__(self, other):
        if (other := self._lift(other)) is None:
            return NotImplemented
        if not other:
            raise ZeroDivisionError("polynomial division by zero")
        rest, quotient = [*self], [0] * max(0, len(self) - len(other) + 1)
        for at in reversed(range(len(quotient))):
            quotient[at] = factor = self._divide(rest[at + other.degree], other.coefficients[-1])
            for i, coefficient in enumerate(other):
                rest[at + i] -= factor * coefficient
        return Polynomial(*quotient), Polynomial(*rest)

    @staticmethod
    def _divide(a, b):
        return Rational(a, b) if isinstance(a, int) and not isinstance(a, Modular) and isinstance(b, int) else a / b

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __eq__(self, other):
        other = self._lift(other)
        return NotImplemented if other is None else self.coefficients == other.coefficients

    def __hash__(self):
        return hash(self.coefficients)

    def __matmul__(self, other: Polynomial) -> Polynomial:
        """Composition."""
        return self(other) if isinstance(other, Polynomial) else NotImplemented

    def derivative(self):
        return Polynomial(*(i * a for i, a in enumerate(self)))[1:]

    def gcd(self, other):
        a, b = self, other
        while b:
            a, b = b, a % b
        return a * (1 / a.coefficients[-1]) if a and not isinstance(a.coefficients[-1], int) else a

    def newton(self, guess: SupportsFloat | complex, steps=60):
        slope = self.derivative()
        for value in islice(accumulate(chain([guess], count()), lambda x, _: x - self(x) / slope(x)), steps):
            if abs(self(value)) < 1e-12:
                return value
        raise ArithmeticError(f"no root near {guess}")

    def __format__(self, spec):
        variable = spec or "x"
        terms = []
        for power, a in reversed([*enumerate(self)]):
            if a:
                size = "" if a == 1 and power else f"({a})" if isinstance(a, complex) else str(a)
                terms.append(size + (variable if power == 1 else f"{variable}^{power}" if power else ""))
        return " + ".join(terms).replace("+ -", "- ") or "0"

    def __str__(self):
        return format(self)

    __repr__ = __str__


class UnitError(TypeError):
    pass


@dataclass(frozen=True)
class Quantity:
    value: float | Rational
    dimension: tuple[int, int, int] = (0, 0, 0)
    bases: ClassVar[tuple[str, ...]] = ("m", "kg", "s")
    names: ClassVar[dict[tuple, str]] = {(1, 1, -2): "N", (2, 1, -2): "J", (2, 1, -3): "W", (0, 0, -1): "Hz", (-1, 1, -2): "Pa"}

    def _same(self, other, verb):
        other = other if isinstance(other, Quantity) else Quantity(other)
        if other.dimension != self.dimension:
            raise UnitError(f"can't {verb} {self.unit or 'a number'} and {other.unit or 'a number'}")
        return other.value

    def __add__(self, other):
        return Quantity(self.value + self._same(other, "add"), self.dimension)

    __radd__ = __add__

    def __sub__(self, other):
        return Quantity(self.value - self._same(other, "subtract"), self.dimension)

    def __lt__(self, other):
        return self.value < self._same(other, "compare")

    def _combine(self, other, operation, sign):
        other = other if isinstance(other, Quantity) else Quantity(other)
        return Quantity(operation(self.value, other.value), tuple(a + sign * b for a, b in zip(self.dimension, other.dimension)))

    def __mul__(self, other):
        return self._combine(other, operator.mul, 1)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._combine(other, operator.truediv, -1)

    def __rtruediv__(self, other):
        return Quantity(other) / self

    def __pow__(self, exponent):
        dimension = tuple(a * exponent for a in self.dimension)
        if not all(part == int(part) for part in dimension):
            raise UnitError(f"{self.unit} to the power of {exponent}")
        return Quantity(self.value ** exponent, tuple(map(int, dimension)))

    @property
    def unit(self):
        if self.dimension in self.names:
            return self.names[self.dimension]
        return "*".join(f"{base}^{power}" if power != 1 else base for base, power in zip(self.bases, self.dimension) if power)

    def __float__(self):
        if any(self.dimension):
            raise UnitError(f"{self} is no number")
        return float(self.value)

    def __format__(self, spec):
        return f"{format(self.value, spec)} {self.unit}".rstrip()

    def __str__(self):
        return format(self, "")


@singledispatch
def kind_of(number):
    return "something"


kind_of.register(int)(lambda number: "int")
kind_of.register(Modular)(lambda number: f"residue of {number.modulus}")
kind_of.register(Rational)(lambda number: "ratio")

R = Rational
print("rationals")
a, b = R(3, 4), R("-1.25")
print(a, b, a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** -2, b ** 3, a ** R(1, 2), 2 ** R(3), 4 ** R(1, 2))
print(a + 1, 1 - a, 2 / a, a + 0.25, 0.5 * a, a + 1j, 7 // a, 7 % a, divmod(2, b), -a, +a, abs(b), [*map(round, (a, b, R(5, 2), R(7, 2)))], round(R(22, 7), 2), round(R(12345), -2))
print(int(b), math.floor(b), math.ceil(b), math.trunc(b), float(a), complex(a), bool(R()), a == 0.75, a == R(6, 8), hash(a) == hash(0.75), hash(R(4)) == hash(4), {R(1, 2): 1}[0.5])
print(sorted([a, b, 0, R(1, 3), 0.5]), max(a, b, key=abs), sum([R(1, n) for n in range(1, 11)]), math.prod([R(n, n + 1) for n in range(1, 9)]), a < 1 <= R(1), f"{a:>8}|{a:.3f}|{a:e}|{b!r}")
print([*R(415, 93).continued()], R.of_continued([4, 2, 6, 7]), R(0.1), [str(R.of_continued(takewhile(lambda term: term < 20, islice(R(math.pi).continued(), n)))) for n in (1, 2, 3)])
print("residues")
M7 = Modular[7]
x = M7(5)
print(x + 4, 3 - x, x * x, x / 3, 1 / x, x ** 100, -x, M7(-1), [M7(n) ** -1 for n in range(1, 7)], Modular[7] is M7, M7.__name__, x == 5, type(x + 1).__name__, type(x % 2).__name__)
print("polynomials")
p, q = Polynomial(-6, 11, -6, 1), Polynomial(1, 1)
print(p, q, p + q, p - 1, 1 - q, p * q, 2 * q, q ** 4, p(2), p(R(1, 2)), p(1j), p @ q, q @ q, sep=" | ")
print(divmod(p, Polynomial(-1, 1)), p // q, p % q, p.derivative(), p.gcd(p.derivative()), Polynomial.roots(R(1, 2), R(-2)), p.degree, p[1], p[9], p[1:3], [*q], sep=" | ")
print(Polynomial(*map(M7, (1, 3, 2))) * Polynomial(M7(4), M7(4)), Polynomial(M7(6), M7(5), M7(1)) // Polynomial(M7(2), M7(1)), Polynomial(1j, 1) ** 2, f"{p:t}", Polynomial(0, 0), bool(Polynomial()), sep=" | ")
print(p == Polynomial(-6, 11, -6, 1, 0), p == 3, Polynomial(3) == 3, hash(p) == hash(+1 * p), {p: 1}[Polynomial(-6, 11, -6, 1)], sum([q, q]), isinstance(p, Ring), isinstance("", Ring))
print(*(f"{Polynomial(-2, 0, 1).newton(guess):.9f}" for guess in (1, -3.0)), f"{Polynomial(1, 0, 1).newton(0.5 + 1j):.6f}", abs(cmath.exp(1j * cmath.pi) + 1) < 1e-15)
print("units")
m, kg, s = (Quantity(1, tuple(int(i == n) for i in range(3))) for n in range(3))
force = 3 * kg * (9.81 * m) / s ** 2
print(force, f"{force * 2 * m:.1f}", force / m ** 2, 5 / s, (4 * m ** 2) ** 0.5, sum([1 * m, R(1, 2) * m], start=0 * m), 2 * m < 3 * m, float(6 * m / (3 * m)), repr(s), force == force * 1, hash(m) == hash(1 * m))
print([kind_of(number) for number in (3, True, x, a, 2.5)])


def attempt(function: Callable):
    try:
        print("->", function())
    except (ArithmeticError, TypeError, ValueError, AttributeError, RecursionError) as error:
        print(f"{type(error).__name__}: {error}")


for wrong in (lambda: R(1, 0), lambda: a / 0, lambda: 0 ** R(-1), lambda: R(0) ** -1, lambda: R([]), lambda: R("x"), lambda: R(float("nan")), lambda: R(math.inf), lambda: a + "x", lambda: a < 1j,
              lambda: a < "x", lambda: setattr(a, "n", 1), lambda: a ** "x", lambda: x + Modular[5](1), lambda: x / 7, lambda: Modular[1], lambda: x + 0.5, lambda: Modular(3), lambda: p + "x", lambda: p % 0, lambda: p ** 1.5,
              lambda: p ** -1, lambda: p @ 3, lambda: Polynomial(1, 0, 1).newton(1.0), lambda: m + s, lambda: m < 1, lambda: m ** 0.5, lambda: float(m), lambda: m + 1, lambda: round(m), lambda: math.floor(p), lambda: R(3)[0]):
    attempt(wrong)
