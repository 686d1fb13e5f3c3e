# What counts as an instance of which abstract class, what is abstract in it, and what its abstract methods answer.
import collections.abc as abc


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


def make(**body):
    return type("Made", (), body)


def f(self, *a): return 0


print(sorted(abc.__all__), abc.Set.__module__, abc.Iterable.__qualname__, repr(abc.Sized))
for name in abc.__all__:
    cls = getattr(abc, name)
    print(name, [b.__name__ for b in cls.__mro__], sorted(cls.__abstractmethods__), cls.__slots__, hasattr(cls, "__class_getitem__"), type(cls).__name__ if name != "ByteString" else "")

values = dict(int=1, str="s", bytes=b"", bytearray=bytearray(), memoryview=memoryview(b""), tuple=(), list=[], dict={}, set=set(), frozenset=frozenset(),
              range=range(3), generator=(x for x in ""), keys={}.keys(), items={}.items(), values={}.values(), iter=iter([]), function=t, cls=int, none=None,
              proxy=type.__dict__, deque=__import__("collections").deque(), reversed=reversed([]), zip=zip())
for name, value in values.items():
    print(name, [n for n in abc.__all__ if n != "ByteString" and isinstance(value, getattr(abc, n))])

async def co(): pass
async def agen(): yield 1
c = co()
print([n for n in abc.__all__ if n != "ByteString" and isinstance(c, getattr(abc, n))])
c.close()
print([n for n in abc.__all__ if n != "ByteString" and isinstance(agen(), getattr(abc, n))])

methods = ["__hash__", "__await__", "__aiter__", "__iter__", "__len__", "__contains__", "__call__", "__buffer__", "__reversed__"]
for m in methods:
    print(m, [n for n in abc.__all__ if n != "ByteString" and issubclass(make(**{m: f, **({} if m == "__hash__" else {"__hash__": None})}), getattr(abc, n))])
print(issubclass(make(__iter__=f, __next__=f), abc.Iterator), issubclass(make(__next__=f), abc.Iterator), issubclass(make(__len__=f, __iter__=f, __contains__=f), abc.Collection))
print(issubclass(make(__iter__=f, __next__=f, send=f, throw=f, close=f), abc.Generator), issubclass(make(__await__=f, send=f, throw=f, close=f), abc.Coroutine))
print(issubclass(make(__aiter__=f, __anext__=f), abc.AsyncIterator), issubclass(make(__aiter__=f, __anext__=f, asend=f, athrow=f, aclose=f), abc.AsyncGenerator))
print(issubclass(make(__iter__=f, __reversed__=f), abc.Reversible), issubclass(make(__iter__=f, __reversed__=None), abc.Reversible), issubclass(make(__iter__=None), abc.Iterable))
print(issubclass(make(__getitem__=f, __len__=f, __iter__=f, __contains__=f, __reversed__=f, index=f, count=f), abc.Sequence))

class Sub(abc.Sized): pass
print(issubclass(make(__len__=f), Sub), issubclass(make(__len__=f), abc.Sized))
t(lambda: abc.Sized())
t(lambda: abc.MutableMapping())
t(lambda: abc.Iterator())


class It(abc.Iterator):
    def __next__(self): return super().__next__()
t(lambda: next(It())); print(list(It()), iter(i := It()) is i)
class Ib(abc.Iterable):
    def __iter__(self): return super().__iter__()
print(list(Ib()))
class Co(abc.Container):
    def __contains__(self, x): return super().__contains__(x)
print(1 in Co())
class Si(abc.Sized):
    def __len__(self): return super().__len__()
print(len(Si()))
class Ha(abc.Hashable):
    def __hash__(self): return super().__hash__()
print(hash(Ha()))
class Ca(abc.Callable):
    def __call__(self, *a, **k): return super().__call__(*a, **k)
print(Ca()(1, b=2))
class Rv(abc.Reversible):
    def __iter__(self): return iter("ab")
    def __reversed__(self): return super().__reversed__()
print(list(reversed(Rv())))
class Seq(abc.MutableSequence):
    def __len__(self): return 2
    def __getitem__(self, i): return super().__getitem__(i)
    def __setitem__(self, i, v): super().__setitem__(i, v)
    def __delitem__(self, i): super().__delitem__(i)
    def insert(self, i, v): super().insert(i, v)
s = Seq()
t(lambda: s[0]); t(lambda: s.__setitem__(0, 1)); t(lambda: s.__delitem__(0)); t(lambda: s.insert(0, 1)); t(lambda: s.append(1))
class Map(abc.MutableMapping):
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __getitem__(self, i): return super().__getitem__(i)
    def __setitem__(self, i, v): super().__setitem__(i, v)
    def __delitem__(self, i): super().__delitem__(i)
m = Map()
t(lambda: m[0]); t(lambda: m.__setitem__(0, 1)); t(lambda: m.__delitem__(0)); t(lambda: m.popitem()); print(m.get(1), m.get(1, 2), 3 in m); t(lambda: reversed(m))
class MS(abc.MutableSet):
    def __len__(self): return 0
    def __iter__(self): return iter(())
    def __contains__(self, x): return super().__contains__(x)
    def add(self, x): super().add(x)
    def discard(self, x): super().discard(x)
ms = MS()
t(lambda: ms.add(1)); t(lambda: ms.discard(1)); t(lambda: ms.remove(1)); t(lambda: ms.pop())


class G(abc.Generator):
    def __init__(self, values): self.values = list(values)
    def send(self, value):
        if value is not None: return ("sent", value)
        return self.values.pop(0) if self.values else super().send(value)
    def throw(self, *a): return super().throw(*a)
g = G([1, 2])
print(next(g), g.send("x"), list(g)); t(lambda: g.send(None)); t(lambda: g.throw(ValueError)); t(lambda: g.throw(ValueError("v"))); t(lambda: g.throw(ValueError, ValueError("w"))); print(g.close())
class Bad(G):
    def throw(self, *a): return 1
t(lambda: Bad([]).close())
class C(abc.Coroutine):
    def __await__(self): return super().__await__()
    def send(self, v): return super().send(v)
    def throw(self, *a): return super().throw(*a)
c = C()
print(list(c.__await__()), c.close()); t(lambda: c.send(1)); t(lambda: c.throw(KeyError, "k", None))
class BadC(C):
    def throw(self, *a): return 1
t(lambda: BadC().close())


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value
class AG(abc.AsyncGenerator):
    n = 0
    async def asend(self, value):
        self.n += 1
        if self.n > 3: await super().asend(value)
        return (self.n, value)
    async def athrow(self, *a): return await super().athrow(*a)
async def use():
    a = AG()
    print([x async for x in a], a.__aiter__() is a)
    print(await AG().asend(7), await AG().aclose())
    for args in [(ValueError,), (ValueError("x"),), (ValueError, ValueError("y")), (OSError, None, None)]:
        try: await a.athrow(*args)
        except Exception as e: print(type(e).__name__, e)
    class Bad(AG):
        async def athrow(self, *a): return 1
    try: await Bad().aclose()
    except RuntimeError as e: print(e)
    class AI(abc.AsyncIterator):
        async def __anext__(self): return await super().__anext__()
    print([x async for x in AI()])
run(use())

print(abc.Iterable[int], abc.Mapping[str, int], abc.Set[int].__origin__ is abc.Set, abc.KeysView[int], abc.Generator[int, None, str])
C = abc.Callable
print(C[[int, str], bool], C[..., int], C[[], None], C[[int], str].__args__, C[[int], str].__origin__ is C, C[[list[int]], None], C[[int], str] == C[[int], str])
t(lambda: C[int]); t(lambda: C[int, str]); t(lambda: C[[int]]); t(lambda: C[int, str, bool])
from typing import TypeVar, ParamSpec, Concatenate
T = TypeVar("T"); P = ParamSpec("P")
print(C[[T], int][str], C[P, T], C[P, T][[int, str], bool], C[P, int][...], C[Concatenate[int, P], int], C[[T, T], T].__parameters__, C[[T], "fwd"])
import copy
print(copy.copy(C[[int], str]), C[[int], str].__reduce__()[1][1], C[..., str].__reduce__()[1][1])
