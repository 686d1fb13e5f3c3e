class Card:
    def __init__(self, v, n): self.v, self.n = v, n
    def __lt__(self, other): return self.v < other.v
    def __repr__(self): return f"{self.n}{self.v}"
cards = [Card(v, n) for v, n in ((3, "a"), (1, "b"), (2, "c"), (1, "d"), (3, "e"), (2, "f"))]
print(sorted(cards), sorted(cards, reverse=True), min(cards), max([Card(1, "x"), Card(1, "y")], key=lambda c: c.v))
cards.sort(); print(cards)
calls = []
class Key:
    def __init__(self, x): self.x = x
    def __lt__(self, o):
        calls.append((self.x, o.x))
        return self.x < o.x
print(sorted([3, 1, 2], key=Key), len(calls) > 0)
class Bad:
    def __lt__(self, o): raise ValueError("cannot compare")
for f in (lambda: sorted([Bad(), Bad()]), lambda: [Bad(), Bad(), Bad()].sort(), lambda: sorted([1, 2], key=lambda x: 1 / 0), lambda: sorted([Key(1), 5])):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
class Rev:
    def __init__(self, x): self.x = x
    def __gt__(self, o): return self.x < o.x
    def __repr__(self): return f"R{self.x}"
print(sorted([Rev(1), Rev(3), Rev(2)]))
data = [3, 2, 1]
def key(x):
    print(len(data), end=" ")
    return x
data.sort(key=key)
print(data)
def mutate(x):
    other.append(1)
    return x
other = [2, 1]
try:
    other.sort(key=mutate)
except ValueError as e:
    print(e)
