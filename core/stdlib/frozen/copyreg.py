"""How objects are taken apart for copies, and who does it for which class."""  # hidden

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    if constructor_ob is not None:
        constructor(constructor_ob)
    dispatch_table[ob_type] = pickle_function


def pickle_complex(c):
    return complex, (c.real, c.imag)


def pickle_union(obj):
    from _operator import or_
    from functools import reduce
    return reduce, (or_, obj.__args__)


dispatch_table[complex] = pickle_complex
dispatch_table[type(int | str)] = pickle_union

# What functions of this module make again when they are called with what is left of an object.


def _reconstructor(cls, base, state):
    made = base.__new__(cls) if base is object else base.__new__(cls, state)
    if base is not object and base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


# --- object.__reduce_ex__ -------------------------------------------------------------------------------------------------------


_NO_COPIES = frozenset('module generator coroutine async_generator frame traceback code cell memoryview dict_keys dict_values dict_items '
                       'mappingproxy method_descriptor wrapper_descriptor getset_descriptor member_descriptor property classmethod '
                       'staticmethod super TextIOWrapper'.split())
_VALUES = (int, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset)


def _holds_native_data(cls):
    # A class implemented natively, of which nothing is known but its methods.
    for base in cls.__mro__:
        if base.__module__ in ('itertools', 'collections', '_collections', '_random', 'operator', 'functools') and '__new__' in base.__dict__:
            return base.__dict__.get('__reduce__') is None and base.__name__ not in ('partial', '_PlaceholderType')
    return False


def __reduce_ex__(self, proto):
    cls = type(self)
    builtin = cls.__module__ == 'builtins'
    if builtin and cls.__name__ in _NO_COPIES or _holds_native_data(cls):
        raise TypeError(f"cannot pickle '{'' if builtin else cls.__module__ + '.'}{cls.__name__}' object")
    if cls is type(list[int]):
        return cls, (self.__origin__, self.__args__)
    if cls is slice:
        return slice, (self.start, self.stop, self.step)
    if isinstance(self, (set, frozenset, bytearray)):
        return cls, (bytes(self) if isinstance(self, bytearray) else [*self],), getattr(self, '__dict__', None) or None
    return _reduce_old(self, cls) if proto < 2 else _reduce_new(self, cls)


def _reduce_old(self, cls):
    base = next((base for base in cls.__mro__ if base in _VALUES), object)
    if base is cls:
        raise TypeError(f'cannot pickle {cls.__name__!r} object')
    parts = _reconstructor, (cls, base, None if base is object else base(self))
    if cls.__getstate__ is not object.__getstate__:
        state = self.__getstate__()
    elif _slotnames(cls):
        raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
    else:
        state = getattr(self, '__dict__', None)
    return (*parts, state) if state else parts


def _reduce_new(self, cls):
    if hasattr(self, '__getnewargs_ex__'):
        make, given = __newobj_ex__, (cls, *self.__getnewargs_ex__())
    else:
        args = self.__getnewargs__() if hasattr(self, '__getnewargs__') else ()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
        make, given = __newobj__, (cls, *args)
    state = _state(self, cls) if cls.__getstate__ is object.__getstate__ else self.__getstate__()
    return make, given, state, iter(self) if isinstance(self, list) else None, iter(self.items()) if isinstance(self, dict) else None


def _state(self, cls):
    # The attributes; with those that are in slots beside them where there are any.
    slots = {name: getattr(self, name) for name in _slotnames(cls) if hasattr(self, name)}
    state = getattr(self, '__dict__', None) or None
    if slots and state:
        state = {name: value for name, value in state.items() if name not in slots} or None
    return (state, slots) if slots else state


def _slotnames(cls):
    known = cls.__dict__.get('__slotnames__')
    if known is not None:
        return known
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name[:2] == '__' != name[-2:]:
                # As the compiler hides it in the class.
                owner = base.__name__.lstrip('_')
                name = f'_{owner}{name}' if owner else name
            if name not in ('__dict__', '__weakref__'):
                names.append(name)
    return names


# --- codes for classes: (module, name) to a number and back -----------------------------------------------------------------------


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    code, key = int(code), (module, name)
    if not 0 < code < 1 << 31:
        raise ValueError('code out of range')
    other_code, other_key = _extension_registry.setdefault(key, code), _inverted_registry.get(code, key)
    if other_code != code:
        raise ValueError(f'key {key} is already registered with code {other_code}')
    if other_key != key:
        del _extension_registry[key]
        raise ValueError(f'code {code} is already in use for key {other_key}')
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if (key, code) not in _extension_registry.items():
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
