d = {}
for i in (5, 3, 8, 1):
    d[i] = i * i
print(d)
d[3] = "again"; del d[5]; d[5] = "back"
print(d, list(d), d.popitem(), next(iter(d)))
for i in range(100):
    d[i] = i
for i in range(0, 100, 2):
    del d[i]
print(list(d)[:10], len(d), list(d)[-5:])
d = {k: v for v, k in enumerate("hello world")}
print(d, {v: k for k, v in d.items()})
big = {i * 37 % 1009: i for i in range(1009)}
print(len(big), list(big)[:5], big[500], sum(big.values()))
for i in range(1000):
    del big[i * 37 % 1009]
print(big)
