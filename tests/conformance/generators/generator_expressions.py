g = (x * 2 for x in range(3))
print(type(g).__name__, next(g), list(g), list(g), sum(i for i in range(5)), (i for i in [1]).__name__)
def src():
    print("start")
    yield 1
    print("middle")
    yield 2
g = (x + 1 for x in src())
print("made")
print(next(g)); print(next(g)); print(next(g, "done"))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
g = (1 / x for x in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
n = 1
g = (n for _ in range(2))
n = 5
print(list(g))
items = [1, 2]
g = (i for i in items if i in items)
items = [2, 3]
print(list(g), tuple(i for i in "ab"), set(i for i in [1, 1]), dict((i, i) for i in range(2)), "".join(c.upper() for c in "xyz"), sorted((i for i in [3, 1]), reverse=True), min((abs(i) for i in [-3, 2]), default=0), list((i, j) for i in range(2) for j in range(2) if i != j))
