"""Pseudo-random numbers, choices and distributions."""  # hidden

import _random
from _operator import index
from math import acos, ceil, cos, e, exp, fabs, floor, inf, lgamma, log, log2, pi, sin, sqrt

__all__ = ('Random SystemRandom betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate '
           'lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle triangular '
           'uniform vonmisesvariate weibullvariate').split()

_TURN = 2.0 * pi
_SETS = (set, frozenset, dict)


def _sha512(data):
    # The digest of a short seed; the constants are the fractions of the roots of the first primes.
    from math import isqrt
    mask = (1 << 64) - 1
    primes = [n for n in range(2, 410) if all([n % d for d in range(2, isqrt(n) + 1)])]

    def cube_root(n):
        root = 1 << (n.bit_length() + 2) // 3
        while True:
            lower = (2 * root + n // (root * root)) // 3
            if lower >= root:
                return root
            root = lower

    constants = [cube_root(p << 192) & mask for p in primes]
    state = [isqrt(p << 128) & mask for p in primes[:8]]

    def turn(x, n):
        return (x >> n | x << 64 - n) & mask

    padded = data + b'\x80' + bytes(-(len(data) + 17) % 128) + (len(data) * 8).to_bytes(16, 'big')
    for block in range(0, len(padded), 128):
        w = [int.from_bytes(padded[i:i + 8], 'big') for i in range(block, block + 128, 8)]
        for i in range(16, 80):
            x = w[i - 15]
            y = w[i - 2]
            w.append((w[i - 16] + (turn(x, 1) ^ turn(x, 8) ^ x >> 7) + w[i - 7] + (turn(y, 19) ^ turn(y, 61) ^ y >> 6)) & mask)
        a, b, c, d, e, f, g, h = state
        for k, word in zip(constants, w):
            t = h + (turn(e, 14) ^ turn(e, 18) ^ turn(e, 41)) + (e & f ^ ~e & mask & g) + k + word
            u = (turn(a, 28) ^ turn(a, 34) ^ turn(a, 39)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = (t + u) & mask, a, b, c, (d + t) & mask, e, f, g
        state = [(x + y) & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b''.join([x.to_bytes(8, 'big') for x in state])


class Random(_random.Random):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    def __init_subclass__(cls, /, **kwargs):
        # Whole numbers come from the method that a subclass brings, or one of its bases.
        for base in cls.__mro__:
            if '_randbelow' in base.__dict__:
                return
            for method, below in ('getrandbits', Random._below_by_bits), ('random', Random._below_by_fraction):
                if method in base.__dict__:
                    cls._randbelow = below
                    return

    # --- the state ----------------------------------------------------------------------------------------------------------

    def seed(self, a=None, version=2):
        if not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
        if version == 2 and isinstance(a, (str, bytes, bytearray)):
            text = a.encode() if isinstance(a, str) else a
            a = int.from_bytes(text + _sha512(text))
        elif version == 1 and isinstance(a, (str, bytes)):
            codes = [*a] if isinstance(a, bytes) else [*map(ord, a)]
            mixed = codes[0] << 7 if codes else 0
            for code in codes:
                mixed = (mixed * 1000003 ^ code) & (1 << 64) - 1
            mixed ^= len(codes)
            a = -2 if mixed == -1 else mixed
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f'state with version {version} passed to Random.setstate() of version {self.VERSION}')
        _, words, self.gauss_next = state
        super().setstate(words if version == 3 else tuple([word & 0xffffffff for word in words]))

    __getstate__ = getstate

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    # --- whole numbers and choices ------------------------------------------------------------------------------------------

    def _below_by_bits(self, n):
        bits = n.bit_length()
        while (found := self.getrandbits(bits)) >= n:
            pass
        return found

    _randbelow = _below_by_bits

    def _below_by_fraction(self, n):
        parts = 1 << 53
        if n >= parts:
            return floor(self.random() * n)
        # What is left over at the end would make small numbers likelier.
        even = (parts - parts % n) / parts
        while (found := self.random()) >= even:
            pass
        return floor(found * parts) % n

    def randbytes(self, n):
        return self.getrandbits(8 * n).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=1):
        first = index(start)
        if stop is None:
            if type(step) is not int or step != 1:
                raise TypeError('Missing a non-None stop argument')
            if first <= 0:
                raise ValueError('empty range for randrange()')
            return self._randbelow(first)
        width = index(stop) - first
        by = index(step)
        if by == 0:
            raise ValueError('zero step for randrange()')
        count = -(-width // by)
        if count <= 0:
            raise ValueError(f'empty range in randrange({start}, {stop}' + (')' if by == 1 else f', {step})'))
        return first + by * self._randbelow(count)

    def randint(self, a, b):
        low, high = index(a), index(b)
        if high < low:
            raise ValueError(f'empty range in randint({low}, {high})')
        return low + self._randbelow(high - low + 1)

    def choice(self, seq):
        count = len(seq)
        if not count:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(count)]

    def shuffle(self, x):
        below = self._randbelow
        for last in range(len(x) - 1, 0, -1):
            other = below(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, _SETS) or not isinstance(population, (list, tuple, str, range, bytes, bytearray)):
            from _collections_abc import Sequence
            if not isinstance(population, Sequence):
                raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is not None:
            return self._sample_counted(population, k, counts)
        size = len(population)
        if not 0 <= k <= size:
            raise ValueError('Sample larger than population or is negative')
        below = self._randbelow
        found = []
        # A copy of the population, or a set of the places taken: what is smaller.
        if size <= 21 + (4 ** ceil(log(k * 3, 4)) if k > 5 else 0):
            left = list(population)
            for last in range(size - 1, size - k - 1, -1):
                i = below(last + 1)
                found.append(left[i])
                left[i] = left[last]
            return found
        taken = set()
        range(k)
        while len(found) < k:
            i = below(size)
            if i not in taken:
                taken.add(i)
                found.append(population[i])
        return found

    def _sample_counted(self, population, k, counts):
        from bisect import bisect
        from itertools import accumulate
        ends = [*accumulate(counts)]
        if len(ends) != len(population):
            raise ValueError('The number of counts does not match the population')
        total = ends[-1] if ends else 0
        if not isinstance(total, int):
            raise TypeError('Counts must be integers')
        if total < 0:
            raise ValueError('Counts must be non-negative')
        return [population[bisect(ends, i)] for i in self.sample(range(total), k=k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        count = len(population)
        if weights is None and cum_weights is None:
            count += 0.0
            return [population[floor(random() * count)] for _ in range(k)]
        from bisect import bisect
        if cum_weights is None:
            from itertools import accumulate
            try:
                cum_weights = [*accumulate(weights)]
            except TypeError:
                if isinstance(weights, int):
                    raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}') from None
                raise
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != count:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not total < inf:
            raise ValueError('Total of weights must be finite')
        return [population[bisect(cum_weights, random() * total, 0, count - 1)] for _ in range(k)]

    # --- distributions --------------------------------------------------------------------------------------------------------

    def _positive(self):
        # In (0, 1]: what has a logarithm.
        return 1.0 - self.random()

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        area = self.random()
        if mode is None:
            peak = 0.5
        elif high == low:
            return low
        else:
            peak = (mode - low) / (high - low)
        # The right half is the left one of the mirrored triangle.
        if area > peak:
            area, peak, low, high = 1.0 - area, 1.0 - peak, high, low
        return low + (high - low) * sqrt(area * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        # A quotient of uniform numbers, taken when it is under the curve.
        scale = 4 * exp(-0.5) / sqrt(2.0)
        while True:
            x = self.random()
            y = self._positive()
            z = scale * (x - 0.5) / y
            if z * z / 4.0 <= -log(y):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # They come in pairs, by an angle and a distance; the second waits.
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * _TURN
            distance = sqrt(-2.0 * log(self._positive()))
            z = cos(angle) * distance
            self.gauss_next = sin(angle) * distance
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -log(self._positive()) / lambd

    def paretovariate(self, alpha):
        return self._positive() ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(self._positive())) ** (1.0 / beta)

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return _TURN * self.random()
        half = 0.5 / kappa
        r = half + sqrt(1.0 + half * half)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            height = self.random()
            if height < 1.0 - d * d or height <= (1.0 - d) * exp(d):
                break
        inverse = 1.0 / r
        angle = acos((inverse + z) / (1.0 + inverse * z))
        return (mu + (angle if self.random() > 0.5 else -angle)) % _TURN

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -log(self._positive()) * beta
        return (self._large_gamma(alpha) if alpha > 1.0 else self._small_gamma(alpha)) * beta

    def _large_gamma(self, alpha):
        width = sqrt(2.0 * alpha - 1.0)
        base, slope = alpha - log(4.0), alpha + width
        while True:
            u = self.random()
            if 1e-7 < u < 0.9999999:
                w = self._positive()
                v = log(u / (1.0 - u)) / width
                x = alpha * exp(v)
                z = u * u * w
                r = base + slope * v - x
                if r + (1.0 + log(4.5)) - 4.5 * z >= 0.0 or r >= log(z):
                    return x

    def _small_gamma(self, alpha):
        limit = (e + alpha) / e
        while True:
            p = limit * self.random()
            if p > 1.0:
                x = -log((limit - p) / alpha)
                bound = x ** (alpha - 1.0)
            else:
                x = p ** (1.0 / alpha)
                bound = exp(-x)
            if self.random() <= bound:
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError('n must be non-negative')
        if not 0.0 < p < 1.0:
            if p not in (0.0, 1.0):
                raise ValueError('p must be in the range 0.0 <= p <= 1.0')
            return n if p else 0
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._waits(n, log2(1.0 - p)) if n * p < 10.0 else self._binomial_under(n, p)

    def _waits(self, n, scale):
        # How many successes there are, from how long each is waited for.
        hits = at = 0
        while scale:
            at += floor(log2(self.random()) / scale) + 1
            if at > n:
                break
            hits += 1
        return hits

    def _binomial_under(self, n, p):
        # Rejection under a transformed curve; most candidates need no logarithm.
        deviation = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * deviation
        a = -0.0873 + 0.0248 * b + 0.01 * p
        centre = n * p + 0.5
        safe = 0.92 - 4.2 / b
        alpha = (2.83 + 5.1 / b) * deviation
        odds = log(p / (1.0 - p))
        mode = floor((n + 1) * p)
        peak = lgamma(mode + 1) + lgamma(n - mode + 1)
        while True:
            u = self.random() - 0.5
            edge = 0.5 - fabs(u)
            k = floor((2.0 * a / edge + b) * u + centre)
            if not 0 <= k <= n:
                continue
            v = self.random()
            if edge >= 0.07 and v <= safe:
                return k
            v *= alpha / (a / (edge * edge) + b)
            if log(v) <= peak - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds:
                return k


class SystemRandom(Random):
    def seed(self, *args, **kwds):
        pass

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


_shared = Random()
for _name in __all__[2:]:
    globals()[_name] = getattr(_shared, _name)
del _name
