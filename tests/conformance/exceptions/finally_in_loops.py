lst = [*range(3), *"ab"]; d = {**{"a": 1}, "b": 2}
a, *b, c = lst
print(lst, d, a, b, c, (*lst, 1), {*lst})
for x, *y in [(1, 2, 3), (4, 5)]: print(x, y)
def f(*a, **k): return a, k
print(f(*lst, **d, z=1))
print(*lst, sep="-")
def g(): return 1, *lst
print(g())
x = lst[1:3], lst[::2]
print(x)
class I:
    def __getitem__(self, k): return k
i = I()
print(i[1, *lst], i[*lst], i[1:2, 3], i[...], i[:, None])
