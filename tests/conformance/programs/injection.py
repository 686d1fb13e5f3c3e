"""A container for dependency injection: providers by annotations, scopes, overrides, decorators, cycles, and lazy proxies."""

import contextlib
import functools
import itertools
import operator
import types
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal, NewType, Optional, Protocol, Self, TypeVar, Union, cast, get_args, get_origin, get_type_hints, runtime_checkable

T = TypeVar("T")


class InjectionError(Exception):
    def __init__(self, wanted, message, path=()):
        self.wanted, self.path = wanted, path
        trail = " < ".join(map(label, reversed(path)))
        super().__init__(f"{label(wanted)}: {message}{f' (for {trail})' * bool(trail)}")


class MissingProvider(InjectionError):
    pass


class CircularDependency(InjectionError):
    pass


def label(thing) -> str:
    match thing:
        case (kind, str(name)):
            return f"{label(kind)}[{name}]"
        case type() | NewType():
            return thing.__name__
        case _:
            return getattr(thing, "__qualname__", None) or str(thing)


class Scope(StrEnum):
    TRANSIENT = "transient"
    SINGLETON = "singleton"
    REQUEST = "request"


class Named:
    def __init__(self, name: str):
        self.name = name

    def __repr__(self):
        return f"Named({self.name!r})"


class Provider:
    def __init__(self, factory: Callable, scope: Scope, key, strict=True):
        self.factory, self.scope, self.key, self.strict = factory, scope, key, strict
        self.wrappers: list[Callable] = []
        self.calls = 0

    @functools.cached_property
    def dependencies(self) -> dict[str, tuple[Any, bool]]:
        """The keys that the parameters ask for, and whether a parameter has a default."""
        target = self.factory.__init__ if isinstance(self.factory, type) else getattr(self.factory, "__wrapped__", self.factory)
        if isinstance(target, functools.partial):
            bound, target = target.keywords, target.func
        else:
            bound = {}
        if not isinstance(target, types.FunctionType):
            return {}
        code = target.__code__
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        positional = code.co_varnames[: code.co_argcount]
        defaults = {*positional[len(positional) - len(target.__defaults__ or ()):], *(target.__kwdefaults__ or ())}
        hints = get_type_hints(target, include_extras=True)
        hints.pop("return", None)
        wanted = {}
        for name in names:
            if name == "self" or name in bound:
                continue
            if name not in hints:
                if name in defaults or not self.strict:
                    continue
                raise InjectionError(self.key, f"parameter {name!r} has no annotation")
            wanted[name] = (hints[name], name in defaults)
        return wanted

    def __repr__(self):
        return f"<{label(self.key)} by {label(self.factory)}, {self.scope}>"


class Lazy:
    """Stands for an object that is made when it is first used."""

    __slots__ = ("_Lazy__make", "_Lazy__object")

    def __init__(self, make):
        self.__make, self.__object = make, None

    def __resolve(self):
        if self.__make is not None:
            self.__object, self.__make = self.__make(), None
        return self.__object

    def __getattr__(self, name):
        return getattr(self.__resolve(), name)

    @property
    def __class__(self):
        return type(self.__resolve())

    def __repr__(self):
        return f"<lazy {'unresolved' if self.__make else repr(self.__object)}>"

    def __call__(self, *arguments, **keywords):
        return self.__resolve()(*arguments, **keywords)

    def __class_getitem__(cls, wanted):
        return Annotated[wanted, Lazy]


def scalar_key(hint):
    """(key, lazy, optional, many) of an annotation."""
    lazy = False
    name = None
    if get_origin(hint) is Annotated:
        hint, *extras = get_args(hint)
        lazy = Lazy in extras
        name = next((extra.name for extra in extras if isinstance(extra, Named)), None)
    if get_origin(hint) in (Union, types.UnionType):
        inner = [one for one in get_args(hint) if one is not types.NoneType]
        if len(inner) == 1 and len(get_args(hint)) == 2:
            return (inner[0], name) if name else inner[0], lazy, True, False
    if get_origin(hint) is list:
        return get_args(hint)[0], lazy, False, True
    return (hint, name) if name else hint, lazy, False, False


class Container:
    def __init__(self, parent: Self | None = None, scope=Scope.SINGLETON):
        self.parent, self.scope = parent, scope
        self.providers: dict[Any, list[Provider]] = {} if parent is None else parent.providers
        self.objects: dict[int, Any] = {}
        self.path: list = [] if parent is None else parent.path
        self.exits = contextlib.ExitStack()

    def provide(self, factory=None, *, scope=Scope.TRANSIENT, name=None, as_=None):
        if factory is None:
            return functools.partial(self.provide, scope=scope, name=name, as_=as_)
        kind = as_ or (factory if isinstance(factory, type) else get_type_hints(factory).get("return"))
        if kind is None:
            raise InjectionError(factory, "what it makes is not annotated")
        if get_origin(kind) in (Iterator, Generator):
            kind, factory = get_args(kind)[0], contextlib.contextmanager(factory)
            factory.closes = True
        key = (kind, name) if name else kind
        self.providers.setdefault(key, []).append(Provider(factory, Scope(scope), key))
        return factory

    singleton = functools.partialmethod(provide, scope="singleton")
    request = functools.partialmethod(provide, scope="request")

    def value(self, key, value):
        self.providers[key] = [Provider(lambda: value, Scope.TRANSIENT, key)]
        return self

    def wrap(self, key):
        def decorate(function):
            self.providers[key][-1].wrappers.append(function)
            return function

        return decorate

    @contextlib.contextmanager
    def override(self, replacements: dict):
        saved = {key: self.providers.get(key) for key in replacements}
        for key, value in replacements.items():
            self.value(key, value)
        try:
            yield self
        finally:
            for key, old in saved.items():
                if old is None:
                    del self.providers[key]
                else:
                    self.providers[key] = old

    @contextlib.contextmanager
    def enter(self, scope=Scope.REQUEST):
        inner = Container(self, scope)
        with inner.exits:
            yield inner

    def holder(self, scope: Scope) -> Self:
        container = self
        while container is not None:
            if container.scope is scope:
                return container
            container = container.parent
        raise InjectionError(scope, "no such scope is open", tuple(self.path))

    def get(self, wanted: type[T]) -> T:
        key, lazy, optional, many = scalar_key(wanted)
        if lazy:
            return cast(T, Lazy(lambda: self.get(key)))
        if many:
            return [self.make(provider) for provider in self.candidates(key)]
        if not (found := self.candidates(key)):
            if optional:
                return None
            raise MissingProvider(key, "nobody provides it", tuple(self.path))
        return self.make(found[-1])

    __getitem__ = get

    def candidates(self, key):
        if key in self.providers:
            return self.providers[key]
        return [provider for other, providers in self.providers.items() for provider in providers
                if isinstance(key, type) and isinstance(other, type) and issubclass(other, key)]

    def make(self, provider):
        if provider.scope is Scope.TRANSIENT:
            return self.build(provider)
        holder = self.holder(provider.scope)
        if id(provider) not in holder.objects:
            holder.objects[id(provider)] = holder.build(provider)
        return holder.objects[id(provider)]

    def build(self, provider):
        if provider.key in self.path:
            at = self.path.index(provider.key)
            raise CircularDependency(provider.key, "needs itself", tuple(self.path[at:]))
        self.path.append(provider.key)
        try:
            arguments = {}
            for name, (hint, has_default) in provider.dependencies.items():
                try:
                    arguments[name] = self.get(hint)
                except MissingProvider as error:
                    if not has_default or len(error.path) > len(self.path):
                        raise
            provider.calls += 1
            result = provider.factory(**arguments)
            if getattr(provider.factory, "closes", False):
                result = self.exits.enter_context(result)
            return functools.reduce(lambda made, wrapper: wrapper(made), provider.wrappers, result)
        finally:
            self.path.pop()

    def inject(self, function):
        """The function, with what the caller leaves out taken from the container."""
        provider = Provider(function, Scope.TRANSIENT, function, strict=False)

        @functools.wraps(function)
        def wrapper(*arguments, **keywords):
            names = function.__code__.co_varnames[: len(arguments)]
            for name, (hint, has_default) in provider.dependencies.items():
                if name not in names and name not in keywords:
                    with contextlib.suppress(*[MissingProvider] * has_default):
                        keywords[name] = self.get(hint)
            return function(*arguments, **keywords)

        return wrapper


container = Container()
Url = NewType("Url", str)
serial = itertools.count(1)


@runtime_checkable
class Clock(Protocol):
    def now(self) -> int: ...


class Store(ABC):
    @abstractmethod
    def load(self, key: str) -> str: ...

    def __str__(self):
        return f"{type(self).__name__}#{self.number}"


@container.singleton
class MemoryStore(Store):
    def __init__(self, url: Url, limit: int = 10):
        self.url, self.limit, self.number = url, limit, next(serial)

    def load(self, key):
        return f"{key}@{self.url}/{self.limit}"


class Ticks:
    def __init__(self):
        self.time = 0

    def now(self):
        self.time += 1
        return self.time


@container.request
class Session:
    def __init__(self, store: Store, clock: Clock, user: Annotated[str, Named("user")] = "guest"):
        self.store, self.user, self.started = store, user, clock.now()


@container.provide
class Handler:
    def __init__(self, session: Session, store: Lazy[Store], audit: Optional["Audit"] = None):
        self.session, self.store, self.audit = session, store, audit

    def __call__(self, path):
        return f"{self.session.user}:{self.session.started}:{self.store.load(path)}"


class Audit:
    pass


@container.provide(scope="request")
def connection(store: Store) -> Iterator[types.SimpleNamespace]:
    connected = types.SimpleNamespace(store=str(store), open=True)
    print("  connect", connected.store)
    try:
        yield connected
    except ValueError as error:
        print("  saw", error)
        raise
    finally:
        connected.open = False
        print("  disconnect")


container.value(Url, "mem://1")
container.provide(Ticks, as_=Clock, scope="singleton")
print(container.providers[Clock], container.providers[types.SimpleNamespace], len(container.providers))

print("resolution")
store = container[Store]
print(store, store is container[MemoryStore], isinstance(store, Store), isinstance(container[Clock], Clock), store.load("k"))
try:
    container[Session]
except InjectionError as error:
    print(type(error).__name__, error, error.path)
with container.enter() as request:
    first, second = request[Handler], request[Handler]
    print(first is second, first.session is second.session, first("/a"), first.store.number, first.audit)
    print(isinstance(second.store, MemoryStore), repr(second.store).replace(repr(store), "store"))
with container.enter() as request:
    print(request[Handler].session is first.session, request[Handler]("/b"), [label(key) for key in container.providers])

print("resources")
with container.enter() as request:
    resource = request[types.SimpleNamespace]
    print(" ", resource, request[types.SimpleNamespace] is resource)
print(" ", resource)
try:
    with container.enter() as request:
        request[types.SimpleNamespace]
        raise ValueError("in the request")
except ValueError as error:
    print("  outside:", error)

print("overrides")
with container.override({(str, "user"): "root", Store: types.SimpleNamespace(load=str.upper), Audit: "audited"}), container.enter() as request:
    handler = request[Handler]
    print(handler("/x"), handler.audit, handler.session.store is container[MemoryStore])
print(Store in container.providers, (str, "user") in container.providers, container[Store] is store)


@container.wrap(Handler)
def shouting(handler):
    return lambda path: handler(path).upper() + "!"


@container.inject
def serve(path, handler: Handler, count: Literal[1, 2] = 1, *, url: Url):
    """Serves."""
    return f"{handler(path)} {count} {url}"


with container.enter() as container_of_request:
    print(container_of_request.inject(serve.__wrapped__)("/p"), serve.__doc__, serve.__name__)
    print(container_of_request.inject(serve.__wrapped__)("/p", str, url="u"))
try:
    serve("/q")
except InjectionError as error:
    print(error)

print("many")


class Plugin(ABC):
    name = "?"

    @abstractmethod
    def run(self): ...

    def __init_subclass__(cls, provided=True, **keywords):
        super().__init_subclass__(**keywords)
        if provided:
            container.provide(cls)


class Upper(Plugin):
    def run(self):
        return "UPPER"


class Lower(Plugin):
    def __init__(self, clock: Clock):
        self.clock = clock

    def run(self):
        return f"lower{self.clock.now()}"


class Hidden(Lower, provided=False):
    pass


class Forgotten(Plugin, provided=False):
    pass


print([plugin.run() for plugin in container[list[Plugin]]], container[list[Audit]], container[Plugin | None].run(), container[Audit | None])

print("errors")


class Chicken:
    def __init__(self, egg: "Egg"):
        self.egg = egg


class Egg:
    def __init__(self, chicken: Chicken, unused: int = 0):
        self.chicken = chicken


class Broken:
    def __init__(self, something):
        pass


class Needs:
    def __init__(self, audit: Audit):
        pass


class Deep:
    def __init__(self, needs: Needs | None, fallback: Needs = None):
        pass


for kind in (Chicken, Egg, Broken, Needs, Deep, Forgotten):
    container.provide(kind)
for wanted in (Chicken, Egg, Broken, Needs, Deep, Audit, Forgotten, dict[str, int], Annotated[int, Named("port")]):
    try:
        print(container[wanted])
    except (InjectionError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
print(container.path)
for attempt in (lambda: container.provide(lambda x: x), lambda: container.provide(int, scope="eternal"), lambda: container.wrap(Audit)(len),
                lambda: Container(scope=Scope.REQUEST)[Clock]):
    try:
        attempt()
    except (InjectionError, ValueError, KeyError) as error:
        print(f"{type(error).__name__}: {error}".replace(str(Audit), "Audit"))
broken_lazily = Lazy(functools.partial(container.get, Needs))
try:
    broken_lazily.anything
except MissingProvider as error:
    print(error, operator.attrgetter("wanted.__name__")(error))
lazy_list = Lazy(lambda: [3, 1, 2])
print(lazy_list, isinstance(lazy_list, list), type(lazy_list).__name__, lazy_list.__len__(), sorted(lazy_list.copy()), lazy_list)
print(Lazy[Store], Scope.REQUEST, Scope("singleton").upper(), Url("x"), Url.__supertype__, get_type_hints(Handler.__init__)["audit"])
