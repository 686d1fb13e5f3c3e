# Section 7.2 with 7.2.1 and 7.2.2: targets of every form, order, unpacking, augmented and annotated assignment, and what cannot be assigned to.
log = []


def n(value):
    log.append(value)
    return value


def done(*values):
    print(*values, log)
    log.clear()


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Box:
    def __repr__(self):
        return "box"

    def __init__(self):
        object.__setattr__(self, "items", {})

    def __setattr__(self, name, value):
        log.append(("setattr", name, value))
        object.__setattr__(self, name, value)

    def __setitem__(self, key, value):
        log.append(("setitem", key, value))
        self.items[key] = value

    def __getitem__(self, key):
        log.append(("getitem", key))
        return self.items[key]

    def __delitem__(self, key):
        log.append(("delitem", key))

    def __delattr__(self, name):
        log.append(("delattr", name))


box = Box()
a = b = c = n(1)
n(box).x = n(box)[n("k")] = (n("value"), n(2))
done(a, b, c)
(a) = 1; [b] = [2]; (c,) = (3,); ((d)), [[e]] = 4, [[5]]
() = []; [] = ()
f, = "x"; [g, (h, i)] = 1, (2, 3)
print(a, b, c, d, e, f, g, h, i)
*a, b = 1, 2, 3; c, *d = "x"; *e, = (1,); [f, *g, h] = range(5); i, (j, *k), l = 1, "abc", 2; m, *[o, *p] = 1, 2, 3, 4
print(a, b, c, d, e, f, g, h, i, j, k, l, m, o, p)
n(box).a, n(box)[n("i")], *n(box).rest = n([1, 2, 3, 4])
done()
x = [0, 1]
i = 0
i, x[i] = 1, 2
print(x)
i, i, i = 1, 2, 3
x = x[0] = [5, 6]
print(i, x[0] is x)
x, y = 1, 2
x, y = y, x
x, y, z = y, x, x + y
print(x, y, z)
a, b = {1: 2, 3: 4}
c, d = (5, 6)
e, f = (v * 2 for v in range(2))
g, h = b"ab"
print(a, b, c, d, e, f, g, h)
for action in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, b = None", "a, *b = []", "a, *b, c = [1]", "(a, b), c = 1, 2", "a, b = 'abc'", "[a, b] = {}", "() = 1", "() = [1]", "[] = 5", "a, = []", "a, b = iter([1, 2, 3])", "a, b = (x for x in 'abcdef')", "*a, b = 5", "a, b = len", "(a.b) = 1", "x = y = z.w = 1", "5[0] = 1", "'abc'[0] = 1", "(1, 2)[0] = 1", "[1][5] = 1", "[1]['a'] = 1", "{}[[]] = 1", "range(3)[0] = 1", "None.x = 1", "(5).x = 1", "len.x = 1", "x = undefined", "[1, 2][0:1] = 5", "[1, 2, 3][::2] = [1]", "[1][::0] = [1]", "b'ab'[0] = 1", "bytearray(b'a')[0] = 256", "bytearray(b'a')[0] = 'a'", "bytearray(b'a')[0:1] = 'a'", "memoryview(b'a')[0] = 1"):
    attempt(lambda: exec(action, {}))


class Counted:
    def __iter__(self):
        for i in range(10):
            log.append(i)
            yield i


try:
    a, b = Counted()
except ValueError as error:
    done(error)
items = [1, 2, 3, 4]
items[1:3] = "abc"
items[:0] = [0]
items[len(items):] = (9,)
items[::2] = [None] * len(items[::2])
items[5:1] = ["x"]
items[-100:100:] = items[:3]
items[0], items[-1] = items[-1], items[0]
print(items)
items[:] = items
items[1:1] = items
print(items)


class Cls:
    x = 3
    y = []


inst = Cls()
inst.x = inst.x + 1
inst.x += 1
inst.y += [1]
print(inst.x, Cls.x, inst.y is Cls.y, "y" in vars(inst))

# Augmented: the target once, before the value; in place when possible; bound even then.
box.items["k"] = [1]
n(box)[n("k")] += n([2])
done(box.items["k"])
box.value = [1]
log.clear()
n(box).value += n([2])
done()
t = ([1],)
attempt(lambda: exec("t[0] += [2]", {"t": t}))
print(t)
s = s2 = [1]
s += "ab"
s *= 2
u = u2 = (1,)
u += (2,)
print(s is s2, s, u is u2, u2)
q = 5
q += 1; q -= 2; q *= 3; q /= 4; q **= 2; q //= 2; q %= 3; q = int(q); q <<= 4; q >>= 1; q |= 7; q &= 5; q ^= 1
print(q)
d = {"a": 1}
d |= [("b", 2)]
d["a"] += 1
d["b"] **= 3
v = {1}
v |= {2}; v &= {2, 3}; v ^= {4}; v -= {4}
print(d, v)
attempt(lambda: exec("d['c'] += 1", {"d": d}))
attempt(lambda: exec("undefined += 1", {}))
attempt(lambda: exec("x.z += 1", {"x": Cls()}))
attempt(lambda: exec("x = 1\nx += 'a'", {}))
attempt(lambda: exec("x = [1]\nx += 5", {}))
attempt(lambda: exec("x = (1,)\nx += [5]", {}))
attempt(lambda: exec("x = 'a'\nx -= 'a'", {}))
attempt(lambda: exec("x = None\nx @= 1", {}))


def augmented_yield():
    x = 1
    x += yield x
    x += yield
    return x


g = augmented_yield()
print(next(g), g.send(10), end=" ")
attempt(lambda: g.send(100))


class Desc:
    def __get__(self, instance, owner):
        log.append("get")
        return 1

    def __set__(self, instance, value):
        log.append(("set", value))


class WithDesc:
    d = Desc()


WithDesc().d += 5
done()
a = b = [] + [1]
a: int = 5
print(a, b)
for text in ("f() = 1", "f() += 1", "a + b = 1", "a + b += 1", "(a, b) += 1", "a, b += 1", "[a] += 1", "*a = 1", "*a, *b = 1", "*a += 1", "(*a) = 1", "[*a] = 1", "a = *b", "a = *b,", "a = b += 1", "a += b = 1", "a += b += 1", "a := 1", "a = b := 1", "(a := 1) = 2", "a == b = 1", "not a = 1", "a if b else c = 1", "lambda: 1 = 2", "[a for a in b] = 1", "{a} = 1", "{a: b} = 1", "{} = 1", "a.b() = 1", "a() .b = 1", "a[0]() = 1", "-a = 1", "`a` = 1", "a and b = 1", "(a, 1) = 2", "[a, f()] = 1", "(a, (b, c())) = 1", "a, b: int = 1", "(yield) = 1", "await a = 1", "f'{a}' = 1", "a = ", "= 1", "a = = 1", "a =! b", "a = b = ", "(a) += 1", "(a.b) += 1", "((a)) = 1", "((a, b)) = 1", "(a), b = 1", "a <> b = 1", "a.1 = 2", "a..b = 1", "a[] = 1", "a[1:2] += 1", "a[*b] = 1", "a = yield", "x = (a = 1)", "if a = 1: pass", "while a = 1: pass", "f(a.b = 1)", "print(a = 1)", "a = pass", "a = return", "a = if", "def f(): a = b = yield", "a, = b, = c", "for a.b, c[0], *d in e: pass", "for f() in x: pass", "for 1 in x: pass", "for a, 1 in x: pass", "with x as f(): pass", "with x as (a, *b): pass", "with x as 1: pass", "del f()", "del a + b", "del (a, b), [c]", "del *a", "del (*a,)", "del ()", "del []", "del", "del a,", "del a.b, c[0], d[1:2]", "del 1", "del a = 1", "del (a), ((b))", "del a if b else c", "del {a}", "del a()", "del (a, 1)", "import a = b", "a, b, c = d = e, f"):
    try:
        compile(text, "<targets>", "exec")
        print(repr(text), "accepted", end="; ")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
