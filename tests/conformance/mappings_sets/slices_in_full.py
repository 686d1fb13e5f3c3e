# Sections 3.2.13.4 and 6.3.2.1: slice objects and what subscripts are made of.
class Shown:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)

    def __class_getitem__(cls, key):
        return "class", key


x = Shown()
print(x[1], x["a" * 3], x[1:2], x[:], x[::], x[1:], x[:1], x[::3], x[1::3], x[:2:3], x[1:2:3], x[None:None], x[::"spam"], x[...])
print(x[1, 2, 3], x[1:2, 3], x["spam",], x[:,], x[1:2:3, ..., ::2, (1, 2)], x[()], x[(1,)], x[(1, 2)], x[[1, 2]], x[{1}], x[lambda: 1] is not None, x[1 if True else 2], x[y := 3], x[(z := 4):5], y, z, x[1:2 if 0 else 3], x[1, y := 5])
print(x[*range(10)], x["a", "b", *range(3), "c"], x[*()], x[*"ab", *"cd"], x[*"ab", 1:2], x[*"a",], x[*[1], :, *{2}])
x[1:2] = 3
x[1, 2:3] = 4
x[*"ab"] = 5
del x[1:2:3], x[*"ab", 1], x[...]
print(Shown[1:2], Shown[1, *"ab"], list[int], dict[str, int], tuple[*tuple[int, str]])

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


s = slice(1, 2, 3)
print(s.start, s.stop, s.step, slice(5), slice(1, 2), slice(None), slice("a", [1], {2}), repr(slice(1.5)), s == slice(1, 2, 3), s != slice(1, 2), slice(1, 2) < slice(1, 3), slice(1, 2, None) < slice(1, 2, 3) if False else s < slice(1, 2, 4), s == (1, 2, 3), hash(s) == hash(slice(1, 2, 3)), {slice(1): 2}[slice(1)])
for arguments in ((10,), (0,), (5,), (3,), (1 << 70,), (True,)):
    print([slice(*bounds).indices(*arguments) for bounds in ((None,), (2, None), (-3, None), (None, None, -1), (100, -100, -2), (-100, 100, 3), (1, 5, 2), (None, -1), (5, 2, -1), (-1, None, -1))])
attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: slice(start=1))
attempt(lambda: setattr(s, "start", 5))
attempt(lambda: delattr(s, "stop"))
attempt(lambda: setattr(s, "new", 5))
attempt(lambda: s.indices())
attempt(lambda: s.indices(-1))
attempt(lambda: s.indices("a"))
attempt(lambda: slice(None, None, 0).indices(5))
attempt(lambda: slice("a").indices(5))
attempt(lambda: slice(1.5).indices(5))
attempt(lambda: slice(1, "b", 2).indices(5))
attempt(lambda: slice(None, None, "c").indices(5))
attempt(lambda: hash(slice([])))
attempt(lambda: slice(1) < slice("a"))
attempt(lambda: slice(1) < 5)
attempt(lambda: type("S", (slice,), {}))
attempt(lambda: [1, 2, 3][1.0:2])
attempt(lambda: [1, 2, 3]["a":])
attempt(lambda: [1, 2, 3][::0])
attempt(lambda: "abc"[1, 2])
attempt(lambda: (1, 2)["a"])
attempt(lambda: 5[1])
attempt(lambda: {}[1:2])
attempt(lambda: {1: 2}[1:2])
attempt(lambda: {(1, 2): 3}[1, 2])
attempt(lambda: int[1])
attempt(lambda: type[int])
attempt(lambda: None[0])
attempt(lambda: x.nothing[0])


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print([1, 2, 3, 4][Index(1):Index(3)], "abcdef"[Index(-2):], slice(Index(1), Index(4), Index(2)).indices(Index(10)), range(10)[Index(2):Index(8):Index(3)])
attempt(lambda: [1][Index("a"):])
for text in ("x[]", "x[1:2:3:4]", "x[1:2:3,:::]", "x[**a]", "x[*a:b]", "x[a=1]", "x[for]", "x[1 2]", "x[*]", "x[y:=1:2]", "x[1:y:=2]", "x[yield]", "x[lambda:1:2]", "del x[*a]", "x[*a] += 1", "x[i for i in y]", "x[*a for a in b]", "x[:, *]", "x[, 1]", "x[1,,2]"):
    try:
        compile(text, "<subscript>", "exec")
        print(text, "accepted")
    except SyntaxError as error:
        print(text, error.msg, error.offset)
