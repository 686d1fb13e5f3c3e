# Pairs of instructions that the interpreter runs as one: what each leaves behind is still what the language says.


class Loud(list):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def pairs(items):
    seen = []
    for pair in enumerate(items):
        a, b = pair
        seen.append((pair, a, b))
    for key, value in zip(items, items[1:]):
        seen.append((key, value))
    for i, (x, y) in enumerate(zip(items, items)):
        seen.append((i, x, y))
    for (x, y), z in zip(zip(items, items), items):
        seen.append((x, y, z))
    return seen


print(pairs([1, 2, 3]))
print(pairs("ab"))
print([(k, v) for k, v in {"a": 1, "b": 2}.items()], {v: k for k, v in {"a": 1}.items()}, [i + j for i, j in zip((1, 2), [3, 4, 5])])

short = iter([1, 2, 3])
for a, b in zip(short, [1]):
    print(a, b)
print(next(short))
long = iter([1, 2, 3])
for a, b in zip([1], long):
    print(a, b)
print(next(long))


def changing():
    table = {"a": 1, "b": 2}
    for key, value in table.items():
        table[key + "x"] = value


print(attempt(changing))


def three():
    for a, b in zip([1], [2], [3]):
        print(a, b)


print(attempt(three))
for a, b, c in zip([1], [2], [3]):
    print(a, b, c)


def wrong():
    for a, b in ["ab", "c"]:
        print(a, b)


print(attempt(wrong))

numbers = list(range(10))
numbers[2:4] += [7, 7]
print(numbers)
numbers[::6] = numbers[-1:-3:-1]
print(numbers, numbers[:], numbers[3::-1], numbers[100:], numbers[-3:None])
numbers[1:3] = numbers
print(numbers)
numbers[:4] = (1, 2)
print(numbers)
loud = Loud([1, 2, 3, 4])
loud[1:3] += [9]
print(loud, loud[::2])
text = "abcdef"
print(text[1:3], text[::-1], (1, 2, 3)[1:], b"abc"[::2], text[True:3], text[: 10**30])
print(attempt(lambda: text[::0]), attempt(lambda: text[1.5:]), attempt(lambda: text["a":]), attempt(lambda: numbers.__getitem__(slice(1, 2))))


class Index:
    def __index__(self):
        print("index")
        return 2


print(text[Index() :], numbers[: Index()])
key = slice(1, 2)
numbers[key] += [5]
print(numbers, numbers[key])


def failing(values):
    return values[::0]


try:
    failing([1])
except ValueError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)

print([i for i in range(3)], [i for i in range(5, 0, -2)], list(range(2, 2)), attempt(lambda: [i for i in range(1, 2, 0)]))
print(attempt(lambda: [i for i in range()]), attempt(lambda: [i for i in range("a")]), attempt(lambda: [i for i in range(1, 2, 3, 4)]))
print([i for i in range(True)], [i for i in range(2**47 - 2, 2**47 + 1)], [i for i in range(10**20, 10**20 + 2)])
for i in range(Index()):
    print(i)
r = range(3)
for i in r:
    print(i, r)

print(min(3, 1, 2), max(3, 1, 2), min("b", "a"), max(1, 2.5), min(1.0, 1), min(1, 1.0), max([1], [2]), min((1, 2), (1,)), attempt(lambda: min(1, "a")))
print(attempt(min), attempt(lambda: min([])), attempt(lambda: max(1)), min([], default=4), attempt(lambda: min(1, 2, default=3)), max(1, 2, key=lambda x: -x))
print(min(float("nan"), 1), min(1, float("nan")), max(True, 1), max(1, True))


class Odd:
    def __lt__(self, other):
        print("lt")
        return True

    def __gt__(self, other):
        print("gt")
        return False


print(min(1, Odd()) == 1, type(max(Odd(), 1)).__name__)
print(5 in {5: 1}, "a" in {"a"}, None in {1: 2}, 1.0 in {1}, (1, 2) in {(1, 2)}, {1} in {frozenset({1})}, attempt(lambda: [] in {}), attempt(lambda: [] in {1}))
print(attempt(lambda: {}[1]), attempt(lambda: {}[[]]), {1: "one"}[True], {1.0: "one"}[1], {(1,): 2}[(1,)])


class Missing(dict):
    def __missing__(self, key):
        return ("missing", key)


print(Missing()[3], 3 in Missing())
print(sorted([3, 1, 2]), attempt(sorted), attempt(lambda: sorted([1], [2])), attempt(lambda: sorted(1)))
print(list(zip()), attempt(lambda: list(zip(1))), attempt(lambda: list(zip([], strict=1))), list(enumerate("ab", 5)), attempt(lambda: enumerate()), list(enumerate("a", start=10**30)))
