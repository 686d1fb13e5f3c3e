import hognose

print("2 ** 100 =", hognose.run("2 ** 100"))
print("30! =", hognose.run("import math\nmath.factorial(30)"))
print("pi =", hognose.run("import math\nmath.pi"))
print("0.1 + 0.2 =", hognose.run("0.1 + 0.2"))

primes = hognose.Program("[n for n in range(2, top) if all(n % d for d in range(2, n))]", inputs=["top"])
for top in (20, 50):
    print(f"primes below {top}:", primes.run(inputs={"top": top}))
