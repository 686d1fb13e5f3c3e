import _collections_abc as abcs
from _collections_abc import *


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


def generator():
    yield


async def coroutine():
    pass


async def agen():
    yield


co = coroutine()
values = [1, 1.5, "s", b"b", bytearray(), [], (), {}, set(), frozenset(), {}.keys(), {}.values(), {}.items(), iter([]), generator(), co, agen(), range(3), memoryview(b""), len, int, None, (x for x in ()), zip(), reversed([]), object()]
for name in sorted(abcs.__all__):
    cls = getattr(abcs, name)
    print(name, [type(v).__name__ for v in values if isinstance(v, cls)], sorted(cls.__abstractmethods__), cls.__module__)
co.close()


class Seq(Sequence):
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


s = Seq([1, 2, 3, 2])
print(list(s), 2 in s, s.index(2), s.index(2, 2), s.count(2), list(reversed(s)), isinstance(s, Reversible), hash(s) is not None)
attempt(lambda: s.index(9))
attempt(lambda: Sequence())


class MSeq(Seq, MutableSequence):
    def __setitem__(self, i, v):
        self.items[i] = v

    def __delitem__(self, i):
        del self.items[i]

    def insert(self, i, v):
        self.items.insert(i, v)


m = MSeq([1, 2])
m.append(3)
m.extend([4, 5])
m += [6]
m.remove(2)
m.reverse()
print(m.items, m.pop(), m.pop(0), m.items)
m.extend(m)
print(m.items)
m.clear()
attempt(m.pop)


class Map(MutableMapping):
    def __init__(self, *args, **kw):
        self.d = dict(*args, **kw)

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


x = Map(a=1, b=2)
x.update({"c": 3}, d=4)
x.update([("e", 5)])
print(dict(x), x.get("q", 0), "a" in x, x == {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}, x.setdefault("f", 6), x.pop("a"), x.pop("zz", None), x.popitem(), len(x))
print(x.keys() & {"b", "zz"}, sorted(x.keys() | {"zz"}), x.items() - {("b", 2)} == {("c", 3), ("d", 4), ("e", 5), ("f", 6)} - {("b", 2)}, 3 in x.values(), ("c", 3) in x.items(), list(x.keys()), list(x.values()), list(x.items()))
attempt(lambda: x.pop("zz"))
attempt(lambda: hash(x))
attempt(lambda: reversed(x))
attempt(lambda: repr(x.keys())[:9])
x.clear()
attempt(x.popitem)


class MySet(MutableSet):
    def __init__(self, items=()):
        self.s = list(dict.fromkeys(items))

    def __contains__(self, v):
        return v in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, v):
        if v not in self.s:
            self.s.append(v)

    def discard(self, v):
        if v in self.s:
            self.s.remove(v)


a, b = MySet([1, 2, 3]), MySet([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a < MySet([1, 2, 3, 4]), a == {1, 2, 3}, a.isdisjoint([9]), list([9, 1] - a), list({1, 9} & a))
a |= [7]
a &= [1, 7]
a ^= [1, 5]
a -= [5]
print(list(a), a.pop(), Set._hash(MySet([1])) == hash(frozenset([1])))
attempt(a.pop)
attempt(lambda: a.remove(3))
attempt(lambda: MySet([1]) < [1])


class It(Iterator):
    def __next__(self):
        raise StopIteration


class Gen(Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n, value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


print(list(It()), list(Gen()), Gen().close())
attempt(lambda: Gen().throw(ValueError))
attempt(lambda: Gen().throw(ValueError("x")))


class NoHash:
    __hash__ = None


class NoIter:
    __iter__ = None


print(isinstance(NoHash(), Hashable), isinstance(NoIter(), Iterable), issubclass(type("I", (), {"__iter__": lambda s: s, "__next__": lambda s: 1}), Iterator), issubclass(type("B", (), {"__buffer__": lambda s, f: None}), Buffer))
print(Callable[[int, str], float], Callable[..., int].__args__, Callable[[int], str].__parameters__, Mapping[str, int], Callable[[int], str] == Callable[[int], str], repr(Callable[[], None]))
attempt(lambda: Callable[int])
attempt(lambda: Callable[int, str])
print(Sequence.__class_getitem__(int), issubclass(range, Sequence), Sequence.register(Map) is Map, isinstance(x, Sequence))
match Seq([1, 2]):
    case [p, q]:
        print(p, q)
match Map(k=1):
    case {"k": v}:
        print(v)
