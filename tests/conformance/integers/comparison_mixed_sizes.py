values = [0, 1, -1, 2 ** 47 - 1, 2 ** 47, -2 ** 47, -2 ** 47 - 1, 2 ** 53, 2 ** 53 + 1, 2 ** 64, -2 ** 64, 10 ** 30, -10 ** 30, 1.5, 2.0 ** 53, 1e30, -1e30, float("inf"), float("-inf"), True, False]
for a in values:
    print("".join("<" if a < b else ">" if a > b else "=" if a == b else "?" for b in values))
print(sorted(values, key=lambda v: (v, str(v))))
print(10 ** 400 > 1e308, 10 ** 400 < float("inf"), -10 ** 400 > float("-inf"), 10 ** 400 == float("inf"))
print(2 ** 53 + 1 > 2.0 ** 53, 2 ** 53 + 1 == float(2 ** 53), 10 ** 22 == 1e22, 10 ** 23 == 1e23)
