"""Tools that operate on functions."""  # hidden

from _functools_native import _lru_cache_base, cmp_to_key, reduce
from _lang import enter_repr, leave_repr, seal


class _PlaceholderType:
    __module__ = 'functools'
    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"type '{cls.__name__}' is not an acceptable base type")

    def __new__(cls):
        return Placeholder

    def __repr__(self):
        return 'Placeholder'

    def __reduce__(self):
        return 'Placeholder'


Placeholder = object.__new__(_PlaceholderType)


class _Method:
    def method(self):
        pass


MethodType = type(_Method().method)
del _Method


class partial:
    __module__ = 'functools'
    __slots__ = 'func', 'args', 'keywords', '_places', '__dict__', '__weakref__'

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        for value in keywords.values():
            if value is Placeholder:
                raise TypeError('Placeholder cannot be passed as a keyword argument')
        if type(func) is partial or isinstance(func, partial) and not func.__dict__:
            given = list(func.args)
            rest = iter(args)
            if func._places:
                for i, value in enumerate(given):
                    if value is Placeholder:
                        for given[i] in rest:
                            break
                        else:
                            break
            args = [*given, *rest]
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords
        self._places = sum([value is Placeholder for value in args])
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        if not self._places:
            return self.func(*self.args, *args, **keywords)
        if len(args) < self._places:
            raise TypeError("missing positional arguments in 'partial' call; "
                            f"expected at least {self._places}, got {len(args)}")
        rest = iter(args)
        return self.func(*[next(rest) if value is Placeholder else value for value in self.args], *rest, **keywords)

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return MethodType(self, obj)

    def __repr__(self):
        cls = type(self)
        name = f'{cls.__module__}.{cls.__qualname__}'
        if not enter_repr(self):
            return '...'
        try:
            parts = [repr(self.func), *map(repr, self.args)]
            parts += [f'{key}={value!r}' for key, value in self.keywords.items()]
        finally:
            leave_repr(self)
        return f'{name}({", ".join(parts)})'

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, namespace = state
        if not callable(func) or not isinstance(args, tuple) or (keywords is not None and not isinstance(keywords, dict)):
            raise TypeError('invalid partial state')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        self.func = func
        self.args = tuple(args)
        self.keywords = dict(keywords or {})
        self._places = sum([value is Placeholder for value in args])
        if namespace is not None:
            self.__dict__.update(namespace)

    __class_getitem__ = classmethod(type(list[int]))


class KeyWrapper:
    __module__ = 'functools'
    __slots__ = '_compare', 'obj'
    __hash__ = None

    def __call__(self, obj):
        key = object.__new__(KeyWrapper)
        key._compare = self._compare
        key.obj = obj
        return key

    def _order(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError('other argument must be K instance')
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._order(other) < 0

    def __gt__(self, other):
        return self._order(other) > 0

    def __eq__(self, other):
        return self._order(other) == 0

    def __le__(self, other):
        return self._order(other) <= 0

    def __ge__(self, other):
        return self._order(other) >= 0


class _lru_cache_wrapper(_lru_cache_base):
    __module__ = 'functools'

    def __reduce__(self):
        return self.__qualname__


seal(_PlaceholderType, partial, KeyWrapper, _lru_cache_wrapper)
