# Section 3.3.7: __len__, __length_hint__, subscription, __missing__, iteration, __reversed__ and __contains__, with what each may answer.
import operator


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def instance(**methods):
    return type("C", (), {f"__{name}__": value for name, value in methods.items()})()


for answer in (0, 5, True, -1, 1.5, "x", None, 1 << 64, instance(index=lambda self: 7)):
    attempt(lambda: len(instance(len=lambda self: answer)))
    attempt(lambda: operator.length_hint(instance(length_hint=lambda self: answer), 42))
attempt(lambda: operator.length_hint(instance(length_hint=lambda self: NotImplemented), 42))
attempt(lambda: operator.length_hint(instance(), 42))
attempt(lambda: operator.length_hint(instance(length_hint=lambda self: 1 / 0), 42))
attempt(lambda: operator.length_hint(instance(length_hint=lambda self: [][0]), 42))
attempt(lambda: operator.length_hint(instance(len=lambda self: 3, length_hint=lambda self: 9)))
attempt(lambda: operator.length_hint(instance(), -1))
attempt(lambda: operator.length_hint(instance(), "x"))
attempt(lambda: list(instance(iter=lambda self: iter("ab"), length_hint=lambda self: -1)))
attempt(lambda: list(instance(iter=lambda self: iter("ab"), length_hint=lambda self: 1 << 40 if False else 1)))
attempt(lambda: list(instance(iter=lambda self: iter("ab"), len=lambda self: 5)))
attempt(lambda: list(instance(iter=lambda self: iter("ab"), length_hint=lambda self: "x")))
attempt(lambda: len(instance()))
attempt(lambda: len(5))

# Subscription: what is passed on, what is missing.
x = instance(getitem=lambda self, key: key)
print(x[1], x[-1], x[1:2], x[:], x[1, 2], x["k"], x[None])
for action in (lambda: instance()[1], lambda: exec("x[1] = 2"), lambda: exec("del x[1]"), lambda: instance(getitem=5)[1], lambda: instance(getitem=lambda self: 1)[1], lambda: instance(getitem=None)[1]):
    attempt(action)
log = []
y = instance(setitem=lambda self, *args: log.append(("set", args)), delitem=lambda self, *args: log.append(("del", args)))
y[1] = 2
y[1:2] = 3
y[::2, ...] = 4
del y[1], y[:]
print(log)


class Dict(dict):
    def __missing__(self, key):
        if key == "no":
            raise KeyError("missing says no")
        return f"missing {key}"


d = Dict(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, d.setdefault("c", 2), d.pop("z", 3), dict.__getitem__(d, "q"), d | {} == d, sorted(d))
attempt(lambda: d["no"])
attempt(lambda: d[[]])
attempt(lambda: dict.fromkeys("ab").__missing__("a"))
d.__missing__ = lambda key: "of the instance"
print(d["e"])


# Iteration: __iter__ first, the sequence protocol second.
class Sequence:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        print("item", index, end="; ")
        return self.items[index]


s = Sequence("a", "b")
print(list(s), tuple(s), "b" in s, "c" in s, [*s], max(s))
a, b = s
print(a, b)
attempt(lambda: list(reversed(s)))
print(list(reversed(instance(len=lambda self: 2, getitem=lambda self, index: index * 10))))
attempt(lambda: list(instance(getitem=lambda self, index: 1 / 0)))
attempt(lambda: list(instance(getitem=lambda self, index: {}[index])))
attempt(lambda: list(instance(getitem=lambda self, index: next(iter([])))))
for answer in (5, None, "ab", [1, 2], iter([3]), (i for i in "x"), instance(next=lambda self: next(iter([]))), instance()):
    attempt(lambda: list(instance(iter=lambda self: answer)))
attempt(lambda: iter(instance(iter=None, getitem=lambda self, index: 1)))
attempt(lambda: iter(instance()))
attempt(lambda: next(instance()))
attempt(lambda: next(instance(iter=lambda self: self)))
attempt(lambda: next(iter([]), "default"))
attempt(lambda: reversed(instance(reversed=None, len=lambda self: 1, getitem=lambda self, index: 1)))
attempt(lambda: reversed(instance(reversed=lambda self: "anything")))
attempt(lambda: reversed(instance(len=lambda self: 1)))
attempt(lambda: reversed({1}))
attempt(lambda: list(reversed({1: 2, 3: 4})))

# Membership.
nan = float("nan")
for container in (instance(contains=lambda self, item: item), instance(contains=lambda self, item: "yes"), instance(iter=lambda self: iter([1, nan, "a"])), instance(getitem=lambda self, index: [1, nan, "a"][index]), instance(contains=None, iter=lambda self: iter("a")), instance(), instance(contains=lambda self, item: 1 / 0), instance(iter=lambda self: 5), instance(contains=lambda self: 1), instance(contains=lambda self, item: instance(bool=lambda self: 1 / 0))):
    for item in (1, 0, nan, "a"):
        attempt(lambda: (item in container, item not in container))
attempt(lambda: 1 in 5)
attempt(lambda: 1 in "abc")
attempt(lambda: "a" in b"abc")
attempt(lambda: 300 in b"abc")
attempt(lambda: ([] in [[]], [] in {}.keys()))
attempt(lambda: [] in {1: 2})
attempt(lambda: [] in {1})
