"""Helper to provide extensibility for pickle."""  # hidden

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    import functools
    import operator
    return functools.reduce, (operator.or_, obj.__args__)


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


_PLAIN = ('function', 'type', 'builtin_function_or_method', 'NoneType', 'ellipsis', 'NotImplementedType')
_NO_COPIES = frozenset(('module', 'generator', 'coroutine', 'async_generator', 'frame', 'traceback', 'code', 'cell', 'memoryview', 'dict_keys',
                        'dict_values', 'dict_items', 'mappingproxy', 'method_descriptor', 'wrapper_descriptor', 'getset_descriptor',
                        'member_descriptor', 'property', 'classmethod', 'staticmethod', 'super', 'TextIOWrapper'))


def _holds_native_data(cls):
    # A class implemented natively, of which nothing is known but its methods.
    for base in cls.__mro__:
        if base.__module__ in ('itertools', 'collections', '_collections', '_random', 'operator', 'functools') and '__new__' in base.__dict__:
            return base.__dict__.get('__reduce__') is None and base.__name__ not in ('partial', '_PlaceholderType')
    return False


def __reduce_ex__(self, proto):
    cls = type(self)
    name = cls.__name__
    if cls.__module__ == 'builtins' and name in _NO_COPIES or _holds_native_data(cls):
        shown = name if cls.__module__ == 'builtins' else f'{cls.__module__}.{name}'
        raise TypeError(f'cannot pickle {shown!r} object')
    if cls is slice:
        return slice, (self.start, self.stop, self.step)
    if isinstance(self, (set, frozenset, bytearray)):
        items = bytes(self) if isinstance(self, bytearray) else [*self]
        return cls, (items,), getattr(self, '__dict__', None) or None
    if proto < 2:
        base = object
        for candidate in cls.__mro__:
            if candidate in (int, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset, object):
                base = candidate
                break
        state = None if base is object else base(self)
        args = cls, base, state
        getstate = getattr(self, '__getstate__', None)
        namespace = getstate() if getstate is not None else getattr(self, '__dict__', None)
        if namespace:
            return _reconstructor, args, namespace
        return _reconstructor, args
    getnewargs_ex = getattr(self, '__getnewargs_ex__', None)
    if getnewargs_ex is not None:
        args, kwargs = getnewargs_ex()
        function, arguments = __newobj_ex__, (cls, args, kwargs)
    else:
        getnewargs = getattr(self, '__getnewargs__', None)
        if getnewargs is not None:
            args = getnewargs()
            if not isinstance(args, tuple):
                raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
        else:
            args = ()
        function, arguments = __newobj__, (cls, *args)
    state = _slot_state(self) if cls.__getstate__ is object.__getstate__ else self.__getstate__()
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    return function, arguments, state, items, pairs


def _slot_state(self):
    # The attributes, and those in slots: (dict or None, slots) when there are any.
    state = getattr(self, '__dict__', None) or None
    slots = {}
    for name in _slotnames(type(self)):
        try:
            slots[name] = getattr(self, name)
        except AttributeError:
            pass
    if state is not None:
        state = dict(state)
        for name in slots:
            state.pop(name, None)
    return (state or None, slots) if slots else state or None


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slotnames(cls):
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get('__slots__', ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name in ('__dict__', '__weakref__'):
                continue
            if name.startswith('__') and not name.endswith('__'):
                stripped = c.__name__.lstrip('_')
                names.append(f'_{stripped}{name}' if stripped else name)
            else:
                names.append(name)
    return names


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
