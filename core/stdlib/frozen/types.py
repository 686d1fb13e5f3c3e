"""Names of the builtin types, and making classes at run time."""

from _types import *
from _types import __all__ as _names
from _descriptors import DynamicClassAttribute
from _lang import iterable_coroutine as _iterable_coroutine
from _wrapping import update_wrapper as _update_wrapper


def resolve_bases(bases):
    found = []
    for base in bases:
        parts = base.__mro_entries__(bases) if hasattr(base, "__mro_entries__") and not isinstance(base, type) else (base,)
        if not isinstance(parts, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        found += parts
    same = len(found) == len(bases) and all([a is b for a, b in zip(found, bases)])
    return bases if same else tuple(found)


def prepare_class(name, bases=(), kwds=None):
    kwds = {} if kwds is None else {**kwds}
    meta = kwds.pop("metaclass") if "metaclass" in kwds else type(bases[0]) if bases else type
    if isinstance(meta, type):
        # The most derived of the metaclasses, if one is derived from all.
        for other in map(type, bases):
            if issubclass(other, meta):
                meta = other
            elif not issubclass(meta, other):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
                )
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    real = resolve_bases(bases)
    meta, space, kwds = prepare_class(name, real, kwds)
    if exec_body is not None:
        exec_body(space)
    if real is not bases:
        space["__orig_bases__"] = bases
    return meta(name, real, space, **kwds)


def get_original_bases(cls, /):
    if not isinstance(cls, type):
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}")
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


class _GeneratorWrapper:
    # Lets what is like a generator be awaited.
    def __init__(self, gen):
        self._gen = gen
        self.__name__, self.__qualname__ = getattr(gen, "__name__", None), getattr(gen, "__qualname__", None)
        self.send, self.throw, self.close = gen.send, gen.throw, gen.close

    def __next__(self):
        return next(self._gen)

    def __iter__(self):
        return self._gen if type(self._gen) is GeneratorType else self

    __await__ = __iter__
    gi_code = cr_code = property(lambda self: self._gen.gi_code)
    gi_frame = cr_frame = property(lambda self: self._gen.gi_frame)
    gi_running = cr_running = property(lambda self: self._gen.gi_running)
    gi_yieldfrom = cr_await = property(lambda self: self._gen.gi_yieldfrom)


def coroutine(func):
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType and _iterable_coroutine(func):
        return func

    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        awaitable = hasattr(made, "__await__") or type(made) is GeneratorType and made.gi_code.co_flags & 0x100
        like = all([hasattr(made, name) for name in ("send", "throw", "close")])
        return _GeneratorWrapper(made) if like and not awaitable else made

    return _update_wrapper(wrapped, func)


__all__ = _names + ["new_class", "resolve_bases", "prepare_class", "get_original_bases", "DynamicClassAttribute", "coroutine"]
