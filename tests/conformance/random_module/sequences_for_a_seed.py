import random

for seed in (1, "text", b"bytes", 2.5, -3, 10 ** 40, True):
    r = random.Random(seed)
    print(r.random(), r.randint(1, 100), r.getrandbits(70), r.choice("abcdef"), r.sample(range(100), 5), r.sample([1, 2, 3, 4], 2), round(r.gauss(0, 1), 12), round(r.uniform(1, 5), 12))
random.seed(42)
x = list(range(10)); random.shuffle(x)
print(x, random.choices("abc", [1, 2, 3], k=6), random.randrange(0, 100, 7), random.randbytes(4), random.choices([1, 2], k=3), round(random.expovariate(2), 10), round(random.normalvariate(), 10), round(random.betavariate(1, 2), 10),
      round(random.gammavariate(2, 3), 10), round(random.triangular(1, 3), 10), round(random.vonmisesvariate(1, 2), 10), round(random.paretovariate(3), 10), round(random.weibullvariate(1, 2), 10), random.binomialvariate(20, 0.3), random.sample(["a", "b"], 3, counts=[2, 2]))
s = random.getstate(); a = random.random(); random.setstate(s); print(a == random.random(), len(s[1]), s[0])
r = random.Random(5); r.seed("abc", version=1); print(r.random())
for f in (lambda: random.randint(2, 1), lambda: random.randrange(0), lambda: random.randrange(3, 3), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.seed([]), lambda: random.getrandbits(-1),
          lambda: random.randrange(1, 5, 0), lambda: random.choices([1], [0]), lambda: random.choices([1], [1, 2]), lambda: random.randrange(1.5), lambda: random.choices([])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


class Mine(random.Random):
    def random(self): return 0.25


m = Mine()
print(m.randint(0, 9), m.choice("abcd"), m.uniform(0, 4))
print(random.__all__ == [n for n in random.__all__ if hasattr(random, n)])
