# map, filter, zip and enumerate go on after an exception and ask again after the end.
def f(x):
    if x == 2:
        raise ValueError("two")
    return x * 10
def drain(iterator):
    for _ in range(5):
        try:
            print(next(iterator), end=" ")
        except (ValueError, StopIteration) as e:
            print(type(e).__name__, e, end=" | ")
    print()
drain(map(f, [1, 2, 3]))
drain(filter(f, [1, 2, 3]))
drain(map(lambda a, b: f(a) + b, [1, 2, 3], [4, 5, 6]))
drain(enumerate(map(f, [1, 2, 3]), 7))
drain(zip(map(f, [1, 2, 3]), "abc"))
class Again:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n % 2 == 0:
            raise StopIteration
        return self.n
drain(map(str, Again()))
drain(enumerate(Again()))
print(list(map(next, [iter([1]), iter([]), iter([2])])))
