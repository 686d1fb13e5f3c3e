# Classes that are native in CPython: messages name them with their module, and their attributes can't be set.
import array
import collections
import functools
import itertools
import operator
import string.templatelib
import struct
import types
import typing
import weakref


class Plain:
    pass


classes = [
    array.array, collections.OrderedDict, collections.defaultdict, collections.deque, collections.Counter, functools.partial,
    functools.partialmethod, operator.itemgetter, operator.attrgetter, operator.methodcaller, itertools.chain, itertools.count,
    itertools.product, itertools.zip_longest, string.templatelib.Template, string.templatelib.Interpolation, struct.Struct,
    types.SimpleNamespace, types.GenericAlias, types.UnionType, typing.TypeVar, typing.ParamSpec, typing.TypeVarTuple,
    typing.TypeAliasType, weakref.ReferenceType, int, dict, Plain,
]
for cls in classes:
    for action in (lambda: cls.missing, lambda: setattr(cls, "extra", 1), lambda: delattr(cls, "extra")):
        try:
            action()
            print(cls.__name__, "set")
        except (AttributeError, TypeError) as error:
            print(type(error).__name__, error)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


T = typing.TypeVar("T")
ordered = collections.OrderedDict(a=1)
default = collections.defaultdict(int)
partial = functools.partial(int)
attempt(lambda: partial.missing)
attempt(lambda: ordered.missing)
attempt(lambda: default.missing)
attempt(lambda: ordered + 1)
attempt(lambda: partial + 1)
attempt(lambda: partial < default)
attempt(lambda: len(partial))
attempt(lambda: partial[0])
attempt(lambda: iter(partial))
attempt(lambda: [] + ordered)
attempt(lambda: "a" + default)
attempt(lambda: {ordered: 1})
attempt(lambda: hash(default))
attempt(lambda: itertools.count[int])
attempt(lambda: next(ordered))
attempt(lambda: collections.deque.append())
attempt(lambda: collections.deque.append(1, 2))
attempt(lambda: itertools.chain.__next__(1))
attempt(lambda: operator.itemgetter(1) + 1)
attempt(lambda: functools.cmp_to_key(lambda a, b: 0)(1) + 1)
attempt(lambda: functools.lru_cache(len) + 1)
attempt(lambda: T + 1)
attempt(lambda: T())
attempt(lambda: t"{1}" + [])
attempt(lambda: t"{1}" + 1)
attempt(lambda: t"{1}" + "")
attempt(lambda: 1 + t"{1}")
attempt(lambda: struct.Struct("i") + 1)
attempt(lambda: weakref.ref(Plain) + 1)
attempt(lambda: setattr(functools.partial, "__name__", "x"))
attempt(lambda: setattr(functools.partial, "__module__", "x"))
attempt(lambda: setattr(collections.OrderedDict, "__bases__", (dict,)))


class Own(collections.OrderedDict):
    pass


Own.extra = 1
print(Own.extra, Own.__name__, Own.__module__)
attempt(lambda: Own.missing)
attempt(lambda: Own() + 1)
print(collections.OrderedDict.__name__, functools.partial.__qualname__, functools.partial.__module__)
