"""Raising and catching, through calls, with finally, and try that does not raise."""


class Miss(Exception):
    def __init__(self, key):
        super().__init__(key)
        self.key = key


def find(table, key):
    try:
        return table[key]
    except KeyError:
        raise Miss(key) from None


def attempt(table, key):
    try:
        return find(table, key)
    except Miss as miss:
        return -miss.key
    finally:
        table["calls"] += 1


table = {i: i * i for i in range(0, 1000, 2)}
table["calls"] = 0
total = 0
for i in range(20000):
    total += attempt(table, i % 1000)
assert table["calls"] == 20000
quiet = 0
for i in range(50000):
    try:
        quiet += i
    except ValueError:
        quiet = 0
failed = 0
for text in ("1", "x", "2", "", "3.5") * 1500:
    try:
        int(text)
    except ValueError:
        failed += 1
assert failed == 4500 and quiet == 1249975000
