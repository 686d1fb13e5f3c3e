"""Sorting numbers, strings, tuples and objects, with and without a key."""


class Item:
    def __init__(self, weight):
        self.weight = weight

    def __lt__(self, other):
        return self.weight < other.weight


numbers = [(i * 7919) % 100003 for i in range(20000)]
assert sorted(numbers)[0] == 0
assert sorted(numbers, key=lambda n: -n)[0] == max(numbers)
pairs = sorted(((n % 100, n) for n in numbers), reverse=True)
assert pairs[0][0] == 99
words = sorted((str(n) for n in numbers), key=len)
assert len(words[0]) == 1
items = sorted(Item(n) for n in numbers[:4000])
assert all(a.weight <= b.weight for a, b in zip(items, items[1:]))
floats = sorted(n / 7 for n in numbers)
assert floats[0] == 0.0
