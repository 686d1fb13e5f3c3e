# Slow paths of the machine itself: what an instruction does when it meets Python-level behaviour.
#
# Each function stands alone: it is compiled when it is first needed, its globals are the intrinsics and the builtins. Frames of
# the prelude never show in tracebacks.


def construct(cls, args, kwargs):
    new = _type_lookup(cls, "__new__")
    made = _unwrap_static(new)(cls, *args, **kwargs)
    if _isinstance(made, cls):
        init = _type_lookup(type(made), "__init__")
        result = _bind(init, made)(*args, **kwargs)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{_type_name(result)}'")
    return made


def construct_made(cls, make, make_args, make_kwargs, args, kwargs):
    made = make(*make_args, **make_kwargs)
    if _isinstance(made, cls):
        init = _type_lookup(type(made), "__init__")
        result = _bind(init, made)(*args, **kwargs)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{_type_name(result)}'")
    return made


def not_an_exception(cls, made):
    raise TypeError(f"calling {cls!r} should have returned an instance of BaseException, not {type(made)}")


def initialize(instance, init, args, kwargs):
    result = _bind(init, instance)(*args, **kwargs)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{_type_name(result)}'")
    return instance


def call_described(callee, call, args, kwargs):
    return _bind(call, callee)(*args, **kwargs)


def truth(value):
    cls = type(value)
    method = _type_lookup(cls, "__bool__")
    if method is not None:
        result = _bind(method, value)()
        if result is True or result is False:
            return result
        raise TypeError(f"__bool__ should return bool, returned {_type_name(result)}")
    method = _type_lookup(cls, "__len__")
    if method is None:
        return True
    result = checked_index(_bind(method, value)())
    if result < 0:
        raise ValueError("__len__() should return >= 0")
    if result > 9223372036854775807:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return result != 0


def operate(number, a, b):
    if number < 13:
        if number < 4:
            if number == 0:
                return a + b
            if number == 1:
                return a - b
            if number == 2:
                return a * b
            return a / b
        if number < 8:
            if number == 4:
                return a // b
            if number == 5:
                return a % b
            if number == 6:
                return a ** b
            return a @ b
        if number == 8:
            return a << b
        if number == 9:
            return a >> b
        if number == 10:
            return a & b
        if number == 11:
            return a | b
        return a ^ b
    if number >= 37:
        if number == 37:
            return a < b
        if number == 38:
            return a <= b
        if number == 39:
            return a == b
        if number == 40:
            return a != b
        if number == 41:
            return a > b
        return a >= b
    if number == 13:
        a += b
    elif number == 14:
        a -= b
    elif number == 15:
        a *= b
    elif number == 16:
        a /= b
    elif number == 17:
        a //= b
    elif number == 18:
        a %= b
    elif number == 19:
        a **= b
    elif number == 20:
        a @= b
    elif number == 21:
        a <<= b
    elif number == 22:
        a >>= b
    elif number == 23:
        a &= b
    elif number == 24:
        a |= b
    else:
        a ^= b
    return a


def contains_by_iteration(container, item):
    iterator = None
    try:
        iterator = iter(container)
    except TypeError:
        pass
    if iterator is None:
        raise TypeError(f"argument of type '{_type_name(container)}' is not a container or iterable")
    for candidate in iterator:
        if candidate is item or candidate == item:
            return True
    return False


def getattribute_then_getattr(obj, name):
    cls = type(obj)
    getattribute = _type_lookup(cls, "__getattribute__")
    try:
        return _bind(getattribute, obj)(name)
    except AttributeError:
        getattr_ = _type_lookup(cls, "__getattr__")
        if getattr_ is None:
            raise
    return _bind(getattr_, obj)(name)


def load_name(namespace, name, globals_, builtins_):
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in globals_:
        return globals_[name]
    if _type(globals_) is not dict and _has_special(globals_, "__missing__"):
        return globals_[name]
    if name in builtins_:
        return builtins_[name]
    raise NameError(f"name '{name}' is not defined", name=name)


def load_name_or_cell(namespace, name, cell):
    try:
        return namespace[name]
    except KeyError:
        pass
    return cell.cell_contents


def delete_name(namespace, name):
    try:
        del namespace[name]
    except KeyError:
        raise NameError(f"name '{name}' is not defined", name=name) from None


def build_set(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def build_dict(items):
    result = {}
    i = 0
    n = len(items)
    while i < n:
        result[items[i]] = items[i + 1]
        i += 2
    return result


def set_add(target, item):
    target.add(item)


def set_update(target, iterable):
    for item in iterable:
        target.add(item)


def dict_update(target, mapping):
    if _isinstance(mapping, dict) and type(mapping).__iter__ is dict.__iter__:
        for key, value in dict.items(mapping):
            target[key] = value
        return
    if _type_lookup(type(mapping), "keys") is None and not hasattr(mapping, "keys"):
        raise TypeError(f"'{_type_name(mapping)}' object is not a mapping")
    for key in keys_of(mapping):
        target[key] = mapping[key]


def keys_of(mapping):
    keys = mapping.keys()
    return iter_or_error(keys, f"{_type_name(mapping)}.keys() returned a non-iterable (type {_type_name(keys)})")


def star_error(callee, value):
    raise TypeError(f"{_callable_display_name(callee)} argument after * must be an iterable, not {_type_name(value)}")


def dict_merge(target, mapping, callee):
    name = _callable_display_name(callee)
    if not (_isinstance(mapping, dict) or hasattr(mapping, "keys")):
        raise TypeError(f"{name} argument after ** must be a mapping, not {_type_name(mapping)}")
    plain = _isinstance(mapping, dict) and type(mapping).__iter__ is dict.__iter__
    for key in dict.keys(mapping) if plain else keys_of(mapping):
        if not _isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in target:
            raise TypeError(f"{name} got multiple values for keyword argument '{key}'")
        target[key] = dict.__getitem__(mapping, key) if plain else mapping[key]


def unpack(iterable, count):
    iterator = iter(iterable)
    items = []
    for item in iterator:
        if len(items) == count:
            known = _known_length(iterable)
            if known is not None and known > count:
                raise ValueError(f"too many values to unpack (expected {count}, got {known})")
            raise ValueError(f"too many values to unpack (expected {count})")
        _list_append(items, item)
    if len(items) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
    return tuple(items)


def unpack_ex(iterable, before, after):
    items = [*iter(iterable)]
    count = len(items)
    if count < before + after:
        raise ValueError(f"not enough values to unpack (expected at least {before + after}, got {count})")
    stop = count - after
    return (*items[:before], items[before:stop], *items[stop:])


def raise_from(exception, cause):
    if _isinstance(exception, type) and issubclass(exception, BaseException):
        made = exception()
        if not _isinstance(made, BaseException):
            raise TypeError(f"calling {exception} should have returned an instance of BaseException, not {type(made)}")
        exception = made
    elif not _isinstance(exception, BaseException):
        raise TypeError("exceptions must derive from BaseException")
    if _isinstance(cause, type) and issubclass(cause, BaseException):
        cause = cause()
        if not _isinstance(cause, BaseException):
            raise TypeError("exception causes must derive from BaseException")
    elif cause is not None and not _isinstance(cause, BaseException):
        raise TypeError("exception causes must derive from BaseException")
    exception.__cause__ = cause
    raise exception


def sequence_next(iterator):
    source = _iterator_source(iterator)
    index = _iterator_advance(iterator)
    if index < 0:
        _iterator_finish(iterator)
        raise StopIteration
    try:
        return source[index]
    except (IndexError, StopIteration):
        _iterator_finish(iterator)
    raise StopIteration


def callable_next(iterator):
    try:
        value = _iterator_source(iterator)()
    except StopIteration:
        _iterator_finish(iterator)
        raise
    sentinel = _iterator_sentinel(iterator)
    if value is sentinel or sentinel == value:
        _iterator_finish(iterator)
        raise StopIteration
    return value


def get_awaitable(value, kind):
    method = _type_lookup(type(value), "__await__")
    if method is None:
        if kind == 1:
            raise TypeError(f"'async with' received an object from __aenter__ that does not implement __await__: {_type_name(value)}")
        if kind == 2:
            raise TypeError(f"'async with' received an object from __aexit__ that does not implement __await__: {_type_name(value)}")
        raise TypeError(f"'{_type_name(value)}' object can't be awaited")
    iterator = _bind(method, value)()
    if _is_coroutine(iterator):
        raise TypeError("__await__() returned a coroutine")
    if _type_lookup(type(iterator), "__next__") is None:
        raise TypeError(f"__await__() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


def get_aiter(value):
    method = _type_lookup(type(value), "__aiter__")
    if method is None:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {_type_name(value)}")
    iterator = _bind(method, value)()
    if _type_lookup(type(iterator), "__anext__") is None:
        raise TypeError(f"'async for' received an object from __aiter__ that does not implement __anext__: {_type_name(iterator)}")
    return iterator


def get_anext(value):
    method = _type_lookup(type(value), "__anext__")
    if method is None:
        raise TypeError(f"'async for' requires an iterator with __anext__ method, got {_type_name(value)}")
    awaitable = _bind(method, value)()
    if not _is_coroutine(awaitable) and _type_lookup(type(awaitable), "__await__") is None:
        raise TypeError(f"'async for' received an invalid object from __anext__: {_type_name(awaitable)}")
    return awaitable


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    module_name = getattr(module, "__name__", None)
    if _isinstance(module_name, str):
        found = _modules().get(module_name + "." + name)
        if found is not None:
            return found
        file = getattr(module, "__file__", None)
        where = file if _isinstance(file, str) else "unknown location"
        error = ImportError(f"cannot import name '{name}' from '{module_name}' ({where})", name=module_name, path=file, name_from=name)
    else:
        error = ImportError(f"cannot import name '{name}' from '<unknown module name>' (unknown location)")
    raise error


def import_star(module, namespace):
    names = getattr(module, "__all__", import_star)
    public = names is import_star
    if public:
        names = getattr(module, "__dict__", None)
        if names is None:
            raise ImportError("from-import-* object has no __dict__ and no __all__")
        names = [*names]
    elif not _has_special(names, "__getitem__"):
        raise TypeError(f"'{_type_name(names)}' object does not support indexing")
    for name in names:
        if not _isinstance(name, str):
            raise TypeError(f"{'Key' if public else 'Item'} in {module.__name__}.__{'dict' if public else 'all'}__ must be str, not {_type_name(name)}")
        if not (public and name.startswith("_")):
            namespace[name] = getattr(module, name)
