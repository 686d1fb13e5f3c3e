"""What ABCMeta rests on: virtual subclasses with a cache of answers for each class."""  # hidden

from _lang import set_pattern_flags


_builtin = type(object.__subclasshook__)


class _abc_data:
    # current: counts registrations; a negative cache with another token is stale. The machine reads these by name (isinstance).
    __slots__ = ("registry", "cache", "negative", "token")
    current = 0


def get_cache_token():
    return _abc_data.current


def _abstract_names(cls):
    names = [name for name, value in [*cls.__dict__.items()] if getattr(value, "__isabstractmethod__", False)]
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.append(name)
    return frozenset(names)


def _abc_init(cls):
    cls.__abstractmethods__ = _abstract_names(cls)
    data = _abc_data()
    data.registry = set()
    data.cache = set()
    data.negative = set()
    data.token = _abc_data.current
    cls._abc_impl = data
    if "__abc_tpflags__" in cls.__dict__:
        set_pattern_flags(cls, cls.__abc_tpflags__)
        del cls.__abc_tpflags__


def _abc_register(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError("Can only register classes")
    if issubclass(subclass, cls):
        return subclass
    if issubclass(cls, subclass):
        raise RuntimeError("Refusing to create an inheritance cycle")
    return _enter(cls, subclass)


def _enter(cls, subclass):
    # Makes it a virtual subclass; that it may be one is known.
    cls._abc_impl.registry.add(subclass)
    _abc_data.current += 1
    set_pattern_flags(subclass, cls)
    return subclass


def _abc_instancecheck(cls, instance):
    data = cls._abc_impl
    subclass = instance.__class__
    if subclass in data.cache:
        return True
    subtype = type(instance)
    if subtype is subclass:
        if data.token == _abc_data.current and subclass in data.negative:
            return False
        return cls.__subclasscheck__(subclass)
    return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)


def _abc_subclasscheck(cls, subclass):
    if not isinstance(subclass, type):
        raise TypeError("issubclass() arg 1 must be a class")
    data = cls._abc_impl
    if subclass in data.cache:
        return True
    if data.token != _abc_data.current:
        data.negative.clear()
        data.token = _abc_data.current
    elif subclass in data.negative:
        return False
    hook = cls.__subclasshook__
    found = hook(subclass)
    if found is NotImplemented:
        found = cls in getattr(subclass, "__mro__", ())
        if not found and subclass in data.registry:
            # Not an answer for the cache: a hook of the class's own is asked each time.
            if type(hook) is _builtin:
                data.cache.add(subclass)
            return True
        if not found:
            for one in [*data.registry]:
                if issubclass(subclass, one):
                    found = True
                    break
            else:
                for one in cls.__subclasses__():
                    if issubclass(subclass, one):
                        found = True
                        break
    elif found is not True and found is not False:
        raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
    (data.cache if found else data.negative).add(subclass)
    return found


def _check_methods(C, *methods):
    # What a __subclasshook__ answers: True when C has the methods. One that is None has been taken away.
    spaces = [base.__dict__ for base in C.__mro__]
    for method in methods:
        for space in spaces:
            if method in space:
                break
        else:
            return NotImplemented
        if space[method] is None:
            return NotImplemented
    return True


def _reset_registry(cls):
    cls._abc_impl.registry.clear()


def _reset_caches(cls):
    cls._abc_impl.cache.clear()
    cls._abc_impl.negative.clear()


def _get_dump(cls):
    from weakref import ref

    data = cls._abc_impl
    return tuple([{ref(one) for one in group} for group in (data.registry, data.cache, data.negative)]) + (data.token,)
