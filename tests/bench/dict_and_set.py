"""Dicts and sets with integer, string and tuple keys: inserting, looking up, deleting, set algebra."""

d = {}
for i in range(40000):
    d[i * 7 % 50021] = i
hits = sum(1 for i in range(50000) if i in d)
assert hits == len([k for k in d if k < 50000])
for i in range(0, 50021, 3):
    d.pop(i, None)
assert all(k % 3 for k in d)
grid = {(x, y): x * y for x in range(120) for y in range(120)}
assert sum(grid[x, x] for x in range(120)) == sum(x * x for x in range(120))
names = {f"key{i}": i for i in range(10000)}
assert sum(names[f"key{i}"] for i in range(0, 10000, 3)) == sum(range(0, 10000, 3))
a, b = set(range(0, 30000, 2)), set(range(0, 30000, 3))
assert len(a & b) == 5000 and len(a | b) == 20000 and len(a - b) == 10000 and len(a ^ b) == 15000
seen = set()
steps, n = 0, 1
while n not in seen:
    seen.add(n)
    n = (n * 48271) % 65537
    steps += 1
assert steps == len(seen)
