# Sections 6.15 and 6.16: the lines of the reference, evaluated in the order of their suffixes; stars in expression lists.
log = []


class E:
    def __init__(self, value):
        self.value = value

    def __getattr__(self, name):
        log.append(f"attribute {name}")
        return lambda *args: args


def e(number, value=None):
    log.append(number)
    return value if value is not None else number


def done(*values):
    print(*values, log)
    log.clear()


def anything(*args, **kwargs): return args, kwargs


done(e(1), e(2), e(3), e(4))
done((e(1), e(2), e(3), e(4)))
done({e(1): e(2), e(3): e(4)})
done(e(1) + e(2) * (e(3) - e(4)))
done(e(1, anything)(e(2), e(3), *e(4, [4]), **e(5, {"k": 5})))
target = {}
target[e(3)], target[e(4)] = e(1), e(2)
done(target)
target[e(2)] = target[e(3)] = e(1)
done(target)
target[e(3)] += e(4)
done(target)
e(2, target)[e(3)] = e(1)
done(target)
done(e(1) < e(2) < e(3), e(3) > e(4) > e(5), e(1) in e(2, [1]), e(1) is e(2), e(1) if e(0, 1) else e(2), e(1) or e(2), e(1) and e(2), not e(1))
done([e(1, [5])][e(2) - 2][e(3) - 3], e(1, "abc")[e(2) - 1:e(3)], -e(1) ** e(2), e(1) ** e(2) ** e(3), e(1) << e(2) << e(3))
done([*e(1, [1]), e(2), *e(3, [3])], {*e(1, [1]), e(2)}, {**e(1, {}), e(2): e(3), **e(4, {})}, (*e(1, [1]), e(2)))
done(f"{e(1)}{e(2):{e(3)}}{e(4)!r:>{e(5)}}", "%s %s" % (e(1), e(2)))
done(anything(e(1), k=e(2), *e(3, [3]), **e(4, {"m": 4}), n=e(5)))
done(anything(*e(1, [1]), e(2), *e(3, [3]), k=e(4)))
done([e(x) for x in e(0, [1, 2]) if e(x) > e(0, 1)], {e(x): e(y) for x, y in e(0, [(1, 2)])}, list((e(x), e(y)) for x in e(0, [1]) for y in e(5, [2])))
del target[e(2)], target[e(3)]
done(target)
E(1).method(e(2))
done()
x = 1
print(x + (x := 5) + x, [x, (x := 7), x], (x, (x := 8)), x)
assert e(1), e(2)
try:
    assert not e(1), e(2, "message")
except AssertionError as error:
    done(error)
try:
    raise e(1, ValueError) from e(2, KeyError())
except ValueError as error:
    done(repr(error.__cause__))
for e(2, target)["k"] in e(1, "a"): pass
done(target)
with __import__("contextlib").nullcontext(e(1)) as e(2, target)["w"], __import__("contextlib").nullcontext(e(3)): e(4)
done(target)
# Expression lists.
a = *e(1, "ab"), e(2)
b = *[], 
c = e(1),
done(a, b, c)
def returned(): return *"ab", 1
def yielded(): yield *"ab", 1
for z in *"ab", 1: log.append(z)
done(returned(), next(yielded()), (*range(3),), [*"ab", *"cd"], {*"a", *"a"}, target.setdefault((*"ab", 1)[2], 5))
for bad in ("*5,", "[*None]", "{*1.5}", "(*len,)", "print(*5)", "x = *1 / 0,", "a, *b = 5"):
    try:
        exec(bad)
    except Exception as error:
        print(bad, type(error).__name__, error)
