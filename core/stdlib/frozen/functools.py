"""Functions that take or make functions. Dispatch by a class is in _functools_dispatch, which is loaded when it is needed."""  # hidden

__all__ = ('update_wrapper wraps WRAPPER_ASSIGNMENTS WRAPPER_UPDATES total_ordering cache cmp_to_key lru_cache reduce partial partialmethod '
           'singledispatch singledispatchmethod cached_property Placeholder').split()

from _functools import Placeholder, _lru_cache_wrapper, cmp_to_key, partial, reduce
from _lazy import lazily as _lazily
from _wrapping import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper

_subscriptable = classmethod(type(list[int]))


__getattr__, __dir__ = _lazily(globals(), _functools_dispatch='singledispatch singledispatchmethod')


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _ordering(root, negate, equal):
    # How an ordering follows from another one: negated or not, and what equality says beside it.
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if negate:
            result = not result
        if equal == 'or':
            return result or self == other
        if equal == 'and':
            return result and self != other
        return result
    return compare


_convert = {
    '__lt__': [('__gt__', True, 'and'), ('__le__', False, 'or'), ('__ge__', True, '')],
    '__le__': [('__ge__', True, 'or'), ('__lt__', False, 'and'), ('__gt__', True, '')],
    '__gt__': [('__lt__', True, 'and'), ('__ge__', False, 'or'), ('__le__', True, '')],
    '__ge__': [('__le__', True, 'or'), ('__gt__', False, 'and'), ('__lt__', True, '')],
}


def total_ordering(cls):
    roots = {op for op in _convert if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, negate, equal in _convert[root]:
        if name not in roots:
            function = _ordering(root, negate, equal)
            function.__name__ = name
            function.__qualname__ = f'_{name[2:4]}_from_{root[2:4]}'
            function.__doc__ = getattr(int, name).__doc__
            setattr(cls, name, function)
    return cls


class partialmethod:
    __class_getitem__ = _subscriptable

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        if isinstance(func, partialmethod):
            # One of one: the places that were left open are filled first.
            left = iter(args)
            args = [next(left, Placeholder) if value is Placeholder else value for value in func.args]
            args += left
            keywords = func.keywords | keywords
            func = func.func
        self.func, self.args, self.keywords = func, tuple(args), keywords

    def __repr__(self):
        cls = type(self)
        shown = [repr(self.func), *map(repr, self.args), *[f'{key}={value!r}' for key, value in self.keywords.items()]]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(shown)})'

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __get__(self, obj, cls=None):
        func = self.func
        bound = func if isinstance(func, partial) or not hasattr(func, '__get__') else func.__get__(obj, cls)
        if bound is not func:
            made = partial(bound, *self.args, **self.keywords)
            if hasattr(bound, '__self__'):
                made.__self__ = bound.__self__
            return made

        def method(self_, /, *args, **keywords):
            rest = iter(args)
            given = [next(rest) if value is Placeholder else value for value in self.args]
            return func(self_, *given, *rest, **self.keywords | keywords)

        method.__isabstractmethod__, method.__partialmethod__ = self.__isabstractmethod__, self
        return method.__get__(obj, cls)


class cached_property:
    __class_getitem__ = _subscriptable

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, getattr(func, '__module__', None)

    def __set_name__(self, owner, name):
        if self.attrname not in (None, name):
            raise TypeError(f'Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).')
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        space = getattr(instance, '__dict__', None)
        if space is None:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property.")
        if name in space:
            return space[name]
        value = self.func(instance)
        try:
            space[name] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment for "
                            f"caching {name!r} property.") from None
        return value


_CacheInfo = None


def _cache_info(*counts):
    # The class is made when it is first asked for.
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', 'hits misses maxsize currsize', module='functools')
    return _CacheInfo(*counts)


def lru_cache(maxsize=128, typed=False):
    def decorate(function, maxsize=maxsize):
        if not callable(function):
            raise TypeError('the first argument must be callable')
        made = _lru_cache_wrapper(function, maxsize, bool(typed), _cache_info)
        made.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(made, function)

    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
        return lambda function: decorate(function, maxsize)
    if callable(maxsize) and isinstance(typed, bool):
        # It decorates without a call.
        return decorate(maxsize, 128)
    if maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    return decorate


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)
