print(sum([0.1] * 10), sum([0.1] * 3), sum([1e16, 1.0, -1e16]), sum([1e308, 1e308, -1e308]), sum([0.1, 1, 0.2]), sum([1, 2.5]), sum([], 0.0))
total = 0.0
for _ in range(10):
    total += 0.1
print(total)
print(sum(range(10), 0.5), sum([True, 0.5]), sum([float("inf"), 1.0]), sum([2 ** 60, 0.5]), sum((x / 7 for x in range(50))))
