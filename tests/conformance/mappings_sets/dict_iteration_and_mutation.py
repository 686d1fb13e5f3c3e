d = {1: "a", 2: "b", 3: "c"}
for k in d:
    print(k, d[k], end="; ")
for k, v in d.items():
    print(k, v, end="; ")
print()
def change(action):
    d = {1: 1, 2: 2, 3: 3}
    try:
        for k in d:
            action(d, k)
        print(d)
    except RuntimeError as e:
        print(e, d)
change(lambda d, k: d.__setitem__(k + 10, 0))
change(lambda d, k: d.pop(k))
change(lambda d, k: d.__setitem__(k, 0))
change(lambda d, k: d.clear())
d = {1: 1, 2: 2}
try:
    for k in d:
        del d[k]
        d[k + 10] = 1
except RuntimeError as e:
    print(e, d)
try:
    for k, v in d.items(): d["new"] = 1
except RuntimeError as e:
    print(e)
try:
    for v in d.values(): d["newer"] = 1
except RuntimeError as e:
    print(e)
it = iter({1: 2})
print(next(it), next(it, "end"), list({1: 2, 3: 4}), [*{1: 2}], max({3: 1, 5: 0}), sorted({"b": 1, "a": 2}), sum({1: 0, 2: 0}), dict(sorted({"b": 1, "a": 2}.items())), list(enumerate({"x": 1})))
