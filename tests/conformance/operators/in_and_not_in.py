print(1 in [1, 2], 3 in [1, 2], 1 not in (1,), "b" in "abc", "bd" in "abcd", "" in "", "" in "x")
print(2 in {1: 2}, 1 in {1: 2}, 2 in {1, 2}, 2.0 in {1, 2}, True in [1], None in [None])
print(5 in range(10), 5 in range(0, 10, 2), "a" in range(3), 5.0 in range(10), 5.5 in range(10))
print(b"b" in b"abc", 98 in b"abc", [1] in [[1], 2], (1,) in {(1,): 0})


class Box:
    def __init__(self, *items): self.items = items
    def __contains__(self, x):
        print("contains", x)
        return x in self.items and "yes"


class Seq:
    def __getitem__(self, i):
        print("get", i)
        if i > 3:
            raise IndexError
        return i * i


class It:
    def __iter__(self): return iter([7, 8])


print(1 in Box(1), 2 in Box(1), 2 not in Box(1))
print(4 in Seq(), 5 in Seq())
print(8 in It(), 9 in It())
for f in (lambda: 1 in 5, lambda: 1 in "a", lambda: 300 in b"a", lambda: "a" in b"a", lambda: [] in {1}, lambda: 1 in None, lambda: 1 in len):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
