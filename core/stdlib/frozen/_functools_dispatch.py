"""singledispatch and singledispatchmethod of functools."""  # hidden

from _wrapping import update_wrapper

__name__ = 'functools'

_Union, _Alias, _Proxy = type(int | str), type(list[int]), type(type.__dict__)


def _classes(kind):
    # The classes that it stands for: itself, or those of a union; none when it is nothing to register for.
    parts = kind.__args__ if isinstance(kind, _Union) else (kind,)
    return parts if all([isinstance(part, type) and not isinstance(part, _Alias) for part in parts]) else ()


def _annotated(function):
    # What the first annotation of the function says.
    found = getattr(function, '__annotations__', None)
    if not found:
        raise TypeError(f'Invalid first argument to `register()`: {function!r}. Use either `@register(some_class)` or plain `@register` on '
                        'an annotated function.')
    name, kind = next(iter(found.items()))
    if isinstance(kind, str):
        kind = eval(kind, getattr(function, '__globals__', {}))
    kind = type(None) if kind is None else kind
    if not _classes(kind):
        what = 'not all arguments are classes' if isinstance(kind, _Union) else 'is not a class'
        raise TypeError(f"Invalid annotation for {name!r}. {kind!r} {what}.")
    return kind


def _nearest(cls, registry):
    # The class of the registry that says most about cls. An abstract class may come before one that is inherited from.
    own = next((base for base in cls.__mro__ if base in registry), None)
    abstract = [one for one in registry if one not in cls.__mro__ and issubclass(cls, one)]
    best = [one for one in abstract if not any([other is not one and issubclass(other, one) for other in abstract])]
    if own is not None:
        best = [one for one in best if issubclass(one, own)]
        if own is not object and not best:
            return own
    if len(best) > 1:
        raise RuntimeError(f'Ambiguous dispatch: {best[0]} or {best[1]}')
    return best[0] if best else own


def singledispatch(func):
    registry, known = {object: func}, {}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        found = known.get(cls)
        if found is None:
            found = known[cls] = registry[cls if cls in registry else _nearest(cls, registry)]
        return found

    def register(cls, func=None):
        if not _classes(cls):
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            cls, func = _annotated(cls), cls
        if func is None:
            return lambda function: register(cls, function)
        registry.update(dict.fromkeys(_classes(cls), func))
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register, wrapper.dispatch, wrapper.registry, wrapper._clear_cache = register, dispatch, _Proxy(registry), known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.func, self.dispatcher = func, singledispatch(func)

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                name = getattr(self.func, '__name__', 'singledispatchmethod method')
                raise TypeError(f'{name} requires at least 1 positional argument')
            found = self.dispatcher.dispatch(args[0].__class__)
            return (found.__get__(obj, cls) if hasattr(found, '__get__') else found)(*args, **kwargs)

        method.__isabstractmethod__, method.register = self.__isabstractmethod__, self.register
        return update_wrapper(method, self.func)

    def __repr__(self):
        name = getattr(self.func, '__qualname__', getattr(self.func, '__name__', '?'))
        return f'<single dispatch method descriptor {name}>'
