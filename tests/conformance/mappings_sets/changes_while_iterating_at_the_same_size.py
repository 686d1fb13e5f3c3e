# A dict whose keys change while it keeps its size: entries stay where they are until there is no room for one more.
def walk(make, change, view=iter):
    d = make()
    seen = []
    iterator = view(d)
    try:
        for key in iterator:
            seen.append(key)
            change(d, key, len(seen))
    except RuntimeError as error:
        seen.append(str(error))
    else:
        seen.append("end")
    seen.append(next(iter(iterator), "over"))
    print(*seen)


def replace(at, old, new):
    def change(d, key, count):
        if count == at:
            d.pop(old)
            d[new] = 0

    return change


views = [iter, lambda d: iter(d.values()), lambda d: iter(d.items()), reversed, lambda d: reversed(d.items())]
for size in range(2, 26):
    make = lambda: {f"k{i}": i for i in range(size)}
    for view in views:
        walk(make, replace(1, "k0", "new"), view)
        walk(make, replace(1, f"k{size - 1}", "new"), view)
        walk(make, replace(size, "k0", "new"), view)
for size in (4, 5, 9, 10, 11):
    grown = {}
    for i in range(size):
        grown[i] = i
    for make in (grown.copy, lambda: dict(grown), lambda: {**grown}, lambda: dict.fromkeys(range(size), 0), lambda: dict(zip(range(size), range(size)))):
        walk(make, replace(2, 0, "new"))
        walk(make, replace(2, size - 1, "new"))


def drop_all(d, key, count):
    if count == 1:
        for other in [*d][1:]:
            del d[other]
        for i in range(len(d), 8):
            d[f"more{i}"] = i


walk(lambda: {f"k{i}": i for i in range(8)}, drop_all)

d = {"a": 1, "b": 2, "c": 3}
iterator = iter(d)
next(iterator)
d["d"] = 4
for _ in range(2):
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)
    d.pop("d", None)
d = {"a": 1, "b": 2}
iterator = iter(d)
next(iterator)
d.pop("a")
d["z"] = 0
print(next(iterator))
for _ in range(2):
    try:
        print(next(iterator, "over"))
    except RuntimeError as error:
        print(error)


class Adder:
    # Its repr changes the dict that it is in.
    def __init__(self, name, action):
        self.name, self.action = name, action

    def __repr__(self):
        self.action()
        return self.name


shown = {}
shown[Adder("first", lambda: shown.__setitem__("new", 99))] = 1
shown["second"] = Adder("value", lambda: shown.pop("second", None))
shown["third"] = Adder("again", lambda: shown.__setitem__("last", 1))
print(shown)
print(shown)
growing = {}
growing[1] = Adder("more", lambda: len(growing) < 30 and growing.__setitem__(len(growing) + 1, growing[1]))
print(growing)
