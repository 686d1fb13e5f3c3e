"""Abstract base classes."""

import _lang
from _abc import (
    _abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _abstract_names, _get_dump, _reset_caches, _reset_registry,
    get_cache_token,
)


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


def _abstract(kind):
    # The kinds of methods that are abstract in one word.
    def __init__(self, callable):
        kind.__init__(self, abstractmethod(callable))

    name = "abstract" + kind.__name__
    return type(name, (kind,), {"__module__": "abc", "__isabstractmethod__": True, "__init__": __init__})


abstractclassmethod, abstractstaticmethod = _abstract(classmethod), _abstract(staticmethod)


class abstractproperty(property):
    __isabstractmethod__ = True


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made = super().__new__(mcls, name, bases, namespace, **kwargs)
        _abc_init(made)
        return made

    def register(cls, subclass):
        return _abc_register(cls, subclass)

    def __instancecheck__(cls, instance):
        return _abc_instancecheck(cls, instance)

    def __subclasscheck__(cls, subclass):
        return _abc_subclasscheck(cls, subclass)

    _abc_registry_clear = _reset_registry
    _abc_caches_clear = _reset_caches

    def _dump_registry(cls, file=None):
        registry, cache, negative, version = _get_dump(cls)
        print(
            f"Class: {cls.__module__}.{cls.__qualname__}", f"Inv. counter: {get_cache_token()}", f"_abc_registry: {registry!r}",
            f"_abc_cache: {cache!r}", f"_abc_negative_cache: {negative!r}", f"_abc_negative_cache_version: {version!r}", sep="\n", file=file,
        )


# isinstance() looks into the caches itself where this is what it would call.
_lang.abc_instancecheck(ABCMeta.__instancecheck__)


class ABC(metaclass=ABCMeta):
    """Has ABCMeta as its metaclass: inheriting from it makes an abstract base class."""

    __slots__ = ()


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        cls.__abstractmethods__ = _abstract_names(cls)
    return cls
