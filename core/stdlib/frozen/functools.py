"""functools.py - Tools for working with functions and callable objects
"""  # hidden

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce',
           'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod',
           'cached_property', 'Placeholder']

from _wrapping import WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper
from _functools import (KeyWrapper as _KeyWrapper, MethodType, Placeholder, _lru_cache_wrapper, _PlaceholderType, cmp_to_key, partial, reduce)

GenericAlias = type(list[int])


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
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, '__get__', None) is None:
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        if isinstance(func, partialmethod):
            given = list(func.args)
            rest = iter(args)
            for i, value in enumerate(given):
                if value is Placeholder:
                    given[i] = next(rest, Placeholder)
            args = (*given, *rest)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f'{key}={value!r}' for key, value in self.keywords.items()]
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            rest = iter(args)
            given = [next(rest) if value is Placeholder else value for value in self.args]
            return self.func(cls_or_self, *given, *rest, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            new_func = get(obj, cls)
            if new_func is not self.func:
                result = partial(new_func, *self.args, **self.keywords)
                try:
                    result.__self__ = new_func.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


def _cache_info(hits, misses, maxsize, currsize):
    # The class is made when it is first asked for.
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _CacheInfo(hits, misses, maxsize, currsize)


_CacheInfo = None


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _make_cache(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _make_cache(user_function, maxsize, typed)

    return decorating_function


def _make_cache(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, not not typed, _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


def _dispatch(cls, registry):
    for candidate in cls.__mro__:
        if candidate in registry:
            in_mro = candidate
            break
    else:
        in_mro = None
    matches = [candidate for candidate in registry if candidate not in cls.__mro__ and issubclass(cls, candidate)]
    best = [c for c in matches if not any([d is not c and issubclass(d, c) for d in matches])]
    if in_mro is not None:
        # A class of the MRO wins unless an abstract one is more special.
        best = [c for c in best if issubclass(c, in_mro)]
        if in_mro is not object and not any([issubclass(c, in_mro) and c is not in_mro for c in best]):
            return registry[in_mro]
    if len(best) > 1:
        raise RuntimeError(f'Ambiguous dispatch: {best[0]} or {best[1]}')
    return registry.get(best[0] if best else in_mro)


def singledispatch(func):
    registry = {}
    known = {}
    funcname = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        try:
            return known[cls]
        except KeyError:
            pass
        implementation = registry[cls] if cls in registry else _dispatch(cls, registry)
        known[cls] = implementation
        return implementation

    def union_of(cls):
        return type(cls).__name__ == 'Union' and all([isinstance(arg, type) for arg in cls.__args__])

    def register(cls, func=None):
        if isinstance(cls, type) and not isinstance(cls, GenericAlias) or union_of(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                'or plain `@register` on an annotated function.')
            func = cls
            for argname, cls in annotations.items():
                break
            if isinstance(cls, str):
                cls = eval(cls, getattr(func, '__globals__', {}))
            if cls is None:
                cls = type(None)
            if not (isinstance(cls, type) and not isinstance(cls, GenericAlias) or union_of(cls)):
                if type(cls).__name__ == 'Union':
                    raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argname!r}. {cls!r} is not a class.')
        if isinstance(cls, type):
            registry[cls] = func
        else:
            for arg in cls.__args__:
                registry[arg] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = known.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{funcname} requires at least 1 positional argument')
            method = dispatch(args[0].__class__)
            if hasattr(method, '__get__'):
                method = method.__get__(obj, cls)
            return method(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    def __repr__(self):
        name = getattr(self.func, '__qualname__', getattr(self.func, '__name__', '?'))
        return f'<single dispatch method descriptor {name}>'

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = getattr(func, '__module__', None)

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            cache = None
        if cache is None:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.')
        try:
            return cache[self.attrname]
        except KeyError:
            pass
        value = self.func(instance)
        try:
            cache[self.attrname] = value
            return value
        except TypeError:
            pass
        raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                        f'does not support item assignment for caching {self.attrname!r} property.')

    __class_getitem__ = classmethod(GenericAlias)
