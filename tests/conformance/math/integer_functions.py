import math
print(math.factorial(0), math.factorial(20), math.factorial(30), math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(-4, 6), math.gcd(2 ** 100, 6 ** 50) == 2 ** 50, math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(3, 4, 5), math.comb(5, 2), math.comb(5, 7), math.comb(100, 50), math.perm(5, 2), math.perm(5), math.prod([1, 2, 3, 4]), math.prod([]), math.prod([1.5, 2]), math.prod([2], start=5), math.prod(range(1, 25)), math.fsum([0.1] * 10), math.fsum([]), math.fsum([1e16, 1, -1e16]), math.sumprod([1, 2], [3, 4]), math.sumprod([1.5], [2]), len(str(math.factorial(300))))
for f in (lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.factorial("a"), lambda: math.gcd(1.5), lambda: math.comb(-1, 2), lambda: math.comb(2, -1), lambda: math.perm(2, -1), lambda: math.prod(5), lambda: math.prod(["a", 2, "b"]), lambda: math.fsum(["a"]), lambda: math.sumprod([1], [1, 2]), lambda: math.lcm("a"), lambda: math.fsum([math.inf, -math.inf]), lambda: math.comb(1.5, 1), lambda: math.factorial(2.0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 6
print(math.factorial(I()), math.gcd(I(), 4), math.comb(I(), 2))
