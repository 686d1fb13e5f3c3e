import math

print("2 ** 100 =", 2**100)
print("20! =", math.factorial(20))
print("sqrt(2) =", math.sqrt(2))
print("pi to five places:", f"{math.pi:.5f}")
print("gcd(84, 36) =", math.gcd(84, 36))
print("-7 // 2 =", -7 // 2, "and -7 % 2 =", -7 % 2)
print("0.1 + 0.2 =", 0.1 + 0.2)


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


print("primes:", [n for n in range(60) if is_prime(n)])
