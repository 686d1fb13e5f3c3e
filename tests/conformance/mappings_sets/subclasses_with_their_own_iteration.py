# copy() and | of a dict's subclass that iterates in its own way ask for keys() and items.
from collections import Counter, OrderedDict, defaultdict


class Own(dict):
    def __iter__(self):
        print("iter", end=" ")
        return iter(["x", "y"])

    def keys(self):
        print("keys", end=" ")
        return ["x", "z"]

    def __getitem__(self, key):
        print("get", key, end=" ")
        return key * 2


class Plain(dict):
    def keys(self):
        return ["never"]


for cls in (Own, Plain):
    made = cls(a=1)
    print(made.copy(), type(made.copy()).__name__)
    print(made | {"b": 2}, type(made | {}).__name__)
    print({"b": 2} | made)
    print(dict(made), {**made})
    other = {"b": 2}
    other |= made
    print(other)
    made |= {"c": 3}
    print(dict.copy(made), len(made))
print(OrderedDict(a=1).copy(), OrderedDict(a=1) | {"b": 2}, defaultdict(int, a=1) | {"b": 2}, Counter("aab").copy(), Counter("aab") | Counter("b"))


def named(**given):
    return given


print(named(**Plain(a=1)), named(**{"b": 2}, **Plain(a=1)), named(**Own(a=1)))
