# Signatures of all kinds of callables, their text, and how arguments are bound to them.
import copy
import dataclasses
import enum
import functools
import inspect
import typing
from collections import namedtuple
from functools import Placeholder as _
from inspect import Parameter, Signature, getfullargspec, signature


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])


def plain(): ...
def kinds(a, b=2, /, c=3, *args, d, e=5, **kwargs) -> "text": ...
def annotated(a: int, b: list[int] = [], *c: typing.Any, d: "str" = "x", e: typing.Optional[int] = None, **f: Signature) -> dict[str, int]: ...
def only_positional(a, b, /): ...
def only_named(*, a, b=1): ...
def no_star(a, *, b): ...
async def coroutine(a, b): ...
def generator(x=...): yield


for function in (plain, kinds, annotated, only_positional, only_named, no_star, coroutine, generator, lambda x, *y: 0, lambda: 0):
    print(signature(function), repr(signature(function)))
for param in signature(kinds).parameters.values():
    print(param, repr(param), param.name, param.kind, repr(param.kind), param.kind.description, param.default, param.annotation is Parameter.empty, int(param.kind))
print(signature(annotated).format(max_width=20))
print(signature(annotated).format(quote_annotation_strings=False))
print(signature(kinds).return_annotation, signature(plain).return_annotation, signature(annotated).parameters["b"].annotation)


class Simple: ...
class WithInit:
    def __init__(self, a, *, b=1): ...
    def method(self, x, y=2): ...
    @classmethod
    def of_class(cls, z): ...
    @staticmethod
    def of_nothing(w): ...
    def __call__(self, called): ...
    partial = functools.partialmethod(method, 5)
    partial_named = functools.partialmethod(method, y=5)
class WithNew:
    def __new__(cls, p, q=None): return super().__new__(cls)
class Both(WithInit):
    def __new__(cls, n): ...
class Below(Both):
    def __init__(self, i): ...
class Meta(type):
    def __call__(cls, m, *n): ...
class ByMeta(metaclass=Meta):
    def __init__(self, ignored): ...
class StarSelf:
    def __init__(*args, k): ...
    def none(): ...
class Listing(list): ...
@dataclasses.dataclass
class Data:
    x: int
    y: "str" = "d"
    z: list = dataclasses.field(default_factory=list, kw_only=True)
class Typed(typing.NamedTuple):
    a: int
    b: str = "x"


for callable_ in (Simple, WithInit, WithNew, Both, Below, ByMeta, StarSelf, Data, Typed, namedtuple("P", "x y", defaults=[1]),
                  WithInit.method, WithInit(1).method, WithInit.of_class, WithInit(1).of_class, WithInit.of_nothing, WithInit(1), WithInit(1).partial,
                  WithInit.partial, WithInit.partial_named, WithInit(1).partial_named, StarSelf.none):
    attempt(signature, callable_)
attempt(signature, 5)
attempt(signature, "text")
attempt(lambda: signature(StarSelf(k=1).none))


def decorated(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs): ...
    return wrapper


print(signature(decorated(kinds)), signature(decorated(kinds), follow_wrapped=False), signature(decorated(WithInit)))
print(signature(functools.lru_cache(no_star)), signature(functools.singledispatch(no_star)))
custom = decorated(plain)
custom.__signature__ = Signature([Parameter("given", Parameter.KEYWORD_ONLY)])
print(signature(custom))
custom.__signature__ = 5
attempt(signature, custom)

for made in (functools.partial(kinds), functools.partial(kinds, 1), functools.partial(kinds, 1, 2, 3, 4), functools.partial(kinds, c=9), functools.partial(kinds, d=1),
             functools.partial(kinds, zzz=1), functools.partial(no_star, 1, b=2), functools.partial(no_star, a=1), functools.partial(kinds, _, 2, _, 4),
             functools.partial(functools.partial(kinds, 1), d=4), functools.partial(WithInit, 1), functools.partial(WithInit.method, b=1),
             functools.partial(plain, 1), functools.partial(lambda a, b, c=1: 0, b=2), functools.partial(lambda a, b, c=1: 0, _, 2)):
    attempt(signature, made)

s = signature(kinds)
for args, kwargs in [((), {}), ((1,), {}), ((1,), {"d": 4}), ((1, 2, 3, 4, 5), {"d": 6, "z": 7}), ((1,), {"c": 3, "d": 4, "a": 9}), ((1, 2, 3), {"c": 3, "d": 1})]:
    for bind in (s.bind, s.bind_partial):
        try:
            bound = bind(*args, **kwargs)
            print(bound, bound.args, bound.kwargs, end=" ")
            bound.apply_defaults()
            print(bound, bound.args, bound.kwargs)
        except TypeError as error:
            print(error)
for function in (plain, only_positional, only_named, no_star, annotated, lambda *a: 0, lambda **k: 0, lambda a, b=1, **k: 0, lambda a, /, **k: 0, lambda a=1, /, b=2: 0):
    for args, kwargs in [((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((), {"a": 1}), ((1,), {"a": 1}), ((), {"a": 1, "b": 2}), ((1,), {"b": 2}), ((), {"x": 1}), ((1, 2), {"a": 1, "b": 2})]:
        for bind in (signature(function).bind, signature(function).bind_partial):
            try:
                bound = bind(*args, **kwargs)
                print(bound, bound.args, bound.kwargs)
            except TypeError as error:
                print(error)
bound = s.bind(1, d=4)
bound.arguments["c"] = 8
print(bound.args, bound.kwargs, bound.signature is s, bound == s.bind(1, c=8, d=4), bound == 5)

P = Parameter
attempt(P, "a", 9)
attempt(P, "a", P.VAR_POSITIONAL, default=1)
attempt(P, "1a", P.KEYWORD_ONLY)
attempt(P, "if", P.KEYWORD_ONLY)
attempt(P, "if", P.POSITIONAL_ONLY)
attempt(P, 5, P.KEYWORD_ONLY)
attempt(P, P.empty, P.KEYWORD_ONLY)
attempt(P, ".0", P.POSITIONAL_OR_KEYWORD)
attempt(P, "a", 1, default=2, annotation=int)
attempt(Signature, [P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)])
attempt(Signature, [P("a", P.POSITIONAL_ONLY, default=1), P("b", P.POSITIONAL_OR_KEYWORD)])
attempt(Signature, [P("a", P.POSITIONAL_ONLY), P("a", P.POSITIONAL_OR_KEYWORD)])
attempt(Signature, [P("a", P.VAR_POSITIONAL), P("b", P.VAR_POSITIONAL)])
attempt(Signature, [P("a", P.KEYWORD_ONLY), P("b", P.KEYWORD_ONLY, default=1), P("c", P.KEYWORD_ONLY)], return_annotation=int)
a = signature(kinds)
print(a == signature(kinds), a == s.replace(return_annotation=int), hash(a) == hash(signature(kinds)), a != signature(plain), a == 5)
print(signature(lambda *, a, b: 0) == signature(lambda *, b, a: 0), signature(lambda a, b: 0) == signature(lambda b, a: 0))
print(a.replace(parameters=[]), a.replace(return_annotation=P.empty), copy.replace(a, return_annotation=None), copy.copy(a) == a, copy.deepcopy(a))
param = a.parameters["b"]
print(param.replace(name="n"), param.replace(default=P.empty), copy.replace(param, annotation=int), param == copy.copy(param), param == 5, hash(param) == hash(copy.copy(param)))
print(type(a.parameters).__name__, [*a.parameters], P.empty is Signature.empty, P.empty)


class Lazy:
    def method(self, a: Undefined, b: int) -> Later: ...


attempt(signature, Lazy.method)
import annotationlib
print(signature(Lazy.method, annotation_format=annotationlib.Format.FORWARDREF))
print(signature(Lazy.method, annotation_format=annotationlib.Format.STRING))
print(signature(annotated, eval_str=True), signature(annotated, eval_str=True).parameters["d"].annotation)

for function in (plain, kinds, annotated, only_positional, only_named, WithInit(1).method, WithInit, decorated(kinds), WithInit(1), functools.partial(kinds, 1)):
    attempt(getfullargspec, function)
attempt(getfullargspec, 5)
print(inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotation(typing.List[int]), inspect.formatannotation("a"), inspect.formatannotation(Data))
