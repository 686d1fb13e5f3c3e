import copy, random
from random import Random, SystemRandom


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


r = Random(7)
for name, cases in {
    "uniform": [(0, 1), (5, -5), (1.5, 1.5)], "triangular": [(), (0, 10), (0, 10, 2), (5, 5), (5, 5, 5), (1, 2, 3)], "normalvariate": [(), (10, 2), (0, 0)], "gauss": [(), (10, 2), (1, 1)],
    "lognormvariate": [(0, 1), (1, 0.25)], "expovariate": [(), (2,), (-1,)], "vonmisesvariate": [(0, 4), (1, 0), (1, 1e-7), (3, 100)], "gammavariate": [(2, 3), (1, 2), (0.5, 1), (0.01, 1), (10, 0.1), (1.0, 1)],
    "betavariate": [(1, 1), (0.5, 0.5), (5, 2)], "paretovariate": [(1,), (3,)], "weibullvariate": [(1, 1), (2, 0.5)], "binomialvariate": [(), (10, 0), (10, 1), (10, 0.2), (1, 0.5), (100, 0.9), (1000, 0.5), (50, 0.4), (20, 1e-20), (0, 0.5), (10 ** 6, 0.3)],
}.items():
    for args in cases:
        print(name, args, [round(getattr(r, name)(*args), 9) for _ in range(6)])
for f in (lambda: r.gammavariate(0, 1), lambda: r.gammavariate(1, -1), lambda: r.binomialvariate(-1), lambda: r.binomialvariate(1, 2), lambda: r.binomialvariate(1, -0.5), lambda: r.expovariate(0), lambda: r.betavariate(0, 1), lambda: r.binomialvariate(1.5)):
    t(f)
print([r.randrange(10) for _ in range(5)], [r.randrange(5, 10) for _ in range(5)], [r.randrange(10, 0, -3) for _ in range(5)], [r.randrange(0, 100, 7) for _ in range(5)], [r.randint(-5, 5) for _ in range(5)], r.randrange(10 ** 30), r.randrange(True, 5))
for f in (lambda: r.randrange(), lambda: r.randrange(0), lambda: r.randrange(-5), lambda: r.randrange(5, 5), lambda: r.randrange(5, 1), lambda: r.randrange(1, 5, -1), lambda: r.randrange(1, 5, 0), lambda: r.randrange(5, step=2), lambda: r.randrange(5, None, 2), lambda: r.randrange(5, None, 1),
          lambda: r.randrange(1.0), lambda: r.randrange("a"), lambda: r.randrange(1, 2.5), lambda: r.randrange(1, 5, 1.5), lambda: r.randint(5, 1), lambda: r.randint(1.5, 2), lambda: r.randint(1), lambda: r.choice([]), lambda: r.choice({}), lambda: r.choice({1: 2}), lambda: r.choice(5), lambda: r.getrandbits(-1), lambda: r.randbytes(-1), lambda: r.shuffle((1, 2)), lambda: r.shuffle([1], 5)):
    t(f)
print(r.choice(range(100)), r.choice("x"), r.choice({0: "zero"}), r.randbytes(5), r.randbytes(0), r.getrandbits(0), r.getrandbits(32), r.getrandbits(33), r.getrandbits(100))
x = list(range(30)); r.shuffle(x); print(x); e = []; r.shuffle(e); r.shuffle([1])
for n, k in ((10, 0), (10, 1), (10, 10), (21, 5), (22, 5), (100, 6), (1000, 20), (85, 6), (86, 6), (300, 100), (5, 5), (10 ** 9, 4)):
    print(n, k, sorted(r.sample(range(n), k)) if k > 20 else r.sample(range(n), k))
print(r.sample("abc", 2), r.sample((1, 2, 3), 3), r.sample([], 0), r.sample(["a", "b"], 4, counts=[3, 2]), r.sample([], 0, counts=[]), r.sample(b"abc", 1), r.sample(["r", "b"], counts=[5, 5], k=3))
import collections
print(r.sample(collections.deque([1, 2, 3]), 2), r.sample(collections.UserList([1, 2, 3]), 2))
for f in (lambda: r.sample({1, 2}, 1), lambda: r.sample({1: 2}, 1), lambda: r.sample(iter([1]), 1), lambda: r.sample(5, 1), lambda: r.sample([1], 2), lambda: r.sample([1], -1), lambda: r.sample([1], 1, counts=[1, 2]), lambda: r.sample([1], 1, counts=[1.5]), lambda: r.sample([1], 1, counts=[-1]), lambda: r.sample([1], 2, counts=[1]), lambda: r.sample([1], 1.5)):
    t(f)
print(r.choices("abc", k=5), r.choices([1, 2], [0, 1], k=3), r.choices([1, 2, 3], cum_weights=[1, 1, 2], k=5), r.choices("ab", weights=(0.5, 0.5), k=0), r.choices(range(5)), r.choices({0: "a", 1: "b"}, k=2), r.choices([1, 2], [10 ** 20, 1], k=2))
for f in (lambda: r.choices([], k=1), lambda: r.choices("ab", [1]), lambda: r.choices("ab", [0, 0]), lambda: r.choices("ab", [1, 1], cum_weights=[1, 2]), lambda: r.choices("ab", 2), lambda: r.choices("ab", [float("inf"), 1]), lambda: r.choices("ab", [float("nan"), 1]), lambda: r.choices("ab", [-1, 0]), lambda: r.choices("ab", ["x", "y"]), lambda: r.choices("ab", cum_weights=5)):
    t(f)

for seed in (0, 1, -1, 2 ** 100, 1.0, 1.5, "", "a", "é", b"", b"abc", bytearray(b"abc"), True, "a" * 200):
    q = Random(seed); print(repr(seed)[:20], q.random(), q.getrandbits(64))
for seed in (0, "abc", b"abc", "", b"", "\u1234", 1.5):
    q = Random(0); q.seed(seed, version=1); print(repr(seed), q.random())
t(lambda: Random([])); t(lambda: Random((1,))); t(lambda: r.seed({}))
class Hashable:
    def __hash__(self): return 5
t(lambda: Random(Hashable()))
q = Random(3); q.gauss(); s = q.getstate(); print(len(s), s[0], len(s[1]), s[1][-1], s[2], q.VERSION); v = [q.gauss(), q.random()]; q.setstate(s); print(v == [q.gauss(), q.random()])
t(lambda: q.setstate((4, s[1], None))); t(lambda: q.setstate((3, s[1][:5], None))); t(lambda: q.setstate((1,))); t(lambda: q.setstate((3, 5, None)))
q.setstate((2, tuple(x - 2 ** 32 if i < 5 else x for i, x in enumerate(s[1])), None)); print(q.random())
q.seed(9); q.gauss(); q.seed(9); print(q.gauss_next, q.gauss())
p = Random(5); state = p.__reduce__(); print(state[0].__name__, state[1], state[2] == p.getstate()); y = copy.copy(p); z = copy.deepcopy(p); print(y.random() == z.random() == p.random())


class OnlyRandom(Random):
    def random(self): return 0.375
class OnlyBits(Random):
    def getrandbits(self, k): return (1 << k - 1) | 1 if k > 2 else 1
class Both(Random):
    def random(self): return 0.1
    def getrandbits(self, k): return 1
class Below(Random):
    def _randbelow(self, n): return n - 1
class Child(OnlyRandom): pass
for cls in (OnlyRandom, OnlyBits, Both, Below, Child):
    q = cls(1); print(cls.__name__, q.randrange(10), q.choice("abcdef"), q.random(), q.randint(1, 6), q.choices("abcdef", k=2))
y = list(range(5)); OnlyRandom().shuffle(y); print(y, OnlyRandom().randrange(2 ** 60), OnlyRandom().randrange(2 ** 53))
class Args(Random):
    def __init__(self, x, extra): super().__init__(x); self.extra = extra
print(Args(1, extra=2).random() == Random(1).random())
sr = SystemRandom(5)
print(0 <= sr.random() < 1, sr.seed(1), 1 <= sr.randint(1, 6) <= 6, len(sr.randbytes(4)), sr.getrandbits(0), isinstance(sr, Random)); t(sr.getstate); t(lambda: sr.setstate(1))
random.seed("module"); print(random.random(), random.randint(1, 9), random.choice("abc"), random.getrandbits(8), random.sample(range(9), 2), random.gauss(), random.randbytes(2), sorted(random.__all__))
print(random.Random.__module__, random.random.__name__, random.Random.choice.__qualname__)
