# Making classes: the class statement and type().


def build_class(function, name, bases, keywords):
    resolved = bases
    for base in bases:
        if not _isinstance(base, type) and hasattr(base, "__mro_entries__"):
            resolved = resolve_bases(bases)
            break
    if "metaclass" in keywords:
        metaclass = keywords.pop("metaclass")
    elif resolved:
        metaclass = _type(resolved[0])
    else:
        metaclass = type
    if _isinstance(metaclass, type):
        metaclass = _most_derived(metaclass, resolved)
    if metaclass is type:
        namespace = {}
    else:
        prepare = getattr(metaclass, "__prepare__", None)
        if prepare is None:
            namespace = {}
        else:
            namespace = prepare(name, resolved, **keywords)
            if not _has_special(namespace, "__getitem__"):
                shown = metaclass.__name__ if _isinstance(metaclass, type) else "<metaclass>"
                raise TypeError(f"{shown}.__prepare__() must return a mapping, not {_type_name(namespace)}")
    cell = _run_class_body(function, namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    cls = metaclass(name, resolved, namespace, **keywords)
    if _is_cell(cell) and _isinstance(cls, type) and _check_class_cell(cell, name, cls):
        raise RuntimeError(f"__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?")
    return cls


def resolve_bases(bases):
    resolved = []
    for base in bases:
        if not _isinstance(base, type):
            entries = getattr(base, "__mro_entries__", None)
            if entries is not None:
                replacement = entries(bases)
                if not _isinstance(replacement, tuple):
                    raise TypeError("__mro_entries__ must return a tuple")
                resolved.extend(replacement)
                continue
        resolved.append(base)
    return tuple(resolved)


def class_of_slots(metaclass, name, bases, names, keywords):
    # type.__new__() where __slots__ is another iterable, which the class keeps.
    slots = names["__slots__"]
    cls = type.__new__(metaclass, name, bases, {**names, "__slots__": tuple(slots)}, **keywords)
    type.__setattr__(cls, "__slots__", slots)
    return cls


def class_created(cls, named, keywords):
    for name, value in named:
        try:
            _call_special(value, "__set_name__", cls, name)
        except BaseException as error:
            error.add_note(f"Error calling __set_name__ on '{_type_name(value)}' instance '{name}' in '{cls.__name__}'")
            raise
    _init_subclass_of(cls)(**keywords)
    return cls


def class_ordered(cls, keywords):
    set_order(cls)
    return _class_made(cls, keywords)


def set_order(cls):
    # Asks for the MRO; what it was and what it is now, or nothing if it changed meanwhile.
    get = _type_lookup(type, "__mro__")
    old = _bind(get, cls)
    new = tuple(_call_special(cls, "mro"))
    if _bind(get, cls) is old:
        _set_mro(cls, new)
        return old, new


def assign_bases(cls, bases, before):
    _link_bases(cls, bases)
    done = []
    pending = [cls]
    try:
        while pending:
            one = pending.pop()
            orders = set_order(one)
            if orders:
                done.append((one, *orders))
                pending.extend(type.__subclasses__(one)[::-1])
    except BaseException:
        for one, old, new in done:
            if old and _bind(_type_lookup(type, "__mro__"), one) is new:
                _set_mro(one, old)
        if _bind(_type_lookup(type, "__bases__"), cls) is bases:
            _link_bases(cls, before)
        raise


def abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    quoted = ", ".join([f"'{name}'" for name in names])
    plural = "s" if len(names) > 1 else ""
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract method{plural} {quoted}")


def not_equal(a, b):
    result = _call_special(a, "__eq__", b)
    if result is NotImplemented:
        return result
    return not result


def instance_by_class(cls, value):
    other = getattr(value, "__class__", None)
    return _isinstance(other, type) and _is_subtype(other, cls)


def abstract_subclass_checked(cls, of):
    if not _isinstance(getattr(cls, "__bases__", None), tuple):
        raise TypeError("issubclass() arg 1 must be a class")
    return abstract_subclass(cls, of)


def class_item(cls, key):
    method = getattr(cls, "__class_getitem__", None)
    if method is None:
        raise TypeError(f"type '{_bind(_type_lookup(type, '__name__'), cls)}' is not subscriptable")
    return method(key)


def made_annotations(owner, annotate):
    result = {} if annotate is None else annotate(1)
    if not _isinstance(result, dict):
        raise TypeError(f"__annotate__ returned non-dict of type '{_type_name(result)}'")
    return _keep_annotations(owner, result)


def reduce_object(value, protocol):
    if protocol is not None and protocol >= 2 and _type_lookup(_type(value), "__reduce__") is not _type_lookup(object, "__reduce__"):
        return value.__reduce__()
    import copyreg

    return copyreg.__reduce_ex__(value, protocol) if protocol is not None else copyreg._state(value, _type(value))


def method_repr(method):
    name = getattr(method.__func__, "__qualname__", None) or getattr(method.__func__, "__name__", "?")
    return f"<bound method {name} of {method.__self__!r}>"


def call_alias(origin, alias, args, kwargs):
    made = origin(*args, **kwargs)
    try:
        made.__orig_class__ = alias
    except (AttributeError, TypeError):
        pass
    return made


def type_parameters(args):
    found = []
    for item in args:
        if _isinstance(item, type):
            continue
        if _has_special(item, "__typing_subst__"):
            if item not in found:
                found.append(item)
            continue
        if _isinstance(item, (list, tuple)):
            inner = type_parameters(item)
        else:
            inner = getattr(item, "__parameters__", ())
        if _isinstance(inner, tuple):
            for parameter in inner:
                if parameter not in found:
                    found.append(parameter)
    return tuple(found)


def substitute_nested(arg, parameters, values):
    inner = getattr(arg, "__parameters__", None)
    if not _isinstance(inner, tuple) or not inner:
        return arg
    chosen = []
    for one in inner:
        if one in parameters:
            value = values[parameters.index(one)]
            if _isinstance(value, tuple) and _has_special(one, "__iter__"):
                chosen.extend(value)
            else:
                chosen.append(value)
        else:
            chosen.append(one)
    return arg[tuple(chosen)]


def substitute_types(alias, args, parameters, item):
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    items = []
    for one in item if _isinstance(item, tuple) else (item,):
        unpacked = None
        if not _isinstance(one, type):
            unpacked = getattr(one, "__typing_unpacked_tuple_args__", None)
        if unpacked is not None and not (unpacked and unpacked[-1] is ...):
            items.extend(unpacked)
        else:
            items.append(one)
    items = tuple(items)
    for one in parameters:
        prepare = getattr(one, "__typing_prepare_subst__", None)
        if prepare is not None:
            items = prepare(alias, items)
    if len(items) != len(parameters):
        many = "many" if len(items) > len(parameters) else "few"
        raise TypeError(f"Too {many} arguments for {alias!r}; actual {len(items)}, expected {len(parameters)}")
    result = []
    for arg in args:
        if _isinstance(arg, type):
            result.append(arg)
            continue
        if _isinstance(arg, (list, tuple)):
            changed = substitute_types(alias, arg, parameters, items) if type_parameters(arg) else tuple(arg)
            result.append(_type(arg)(changed))
            continue
        if _has_special(arg, "__typing_subst__"):
            value = arg.__typing_subst__(items[parameters.index(arg)])
        else:
            value = substitute_nested(arg, parameters, items)
        if getattr(arg, "__typing_is_unpacked_typevartuple__", False) is True:
            result.extend(value)
        else:
            result.append(value)
    return tuple(result)


def alias_getitem(alias, item):
    return _restarred(alias, _type(list[int])(alias.__origin__, substitute_types(alias, alias.__args__, alias.__parameters__, item)))


def union_of(items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    parts = []
    for item in items if _isinstance(items, tuple) else (items,):
        if item is None:
            item = _type(None)
        elif _isinstance(item, str):
            from annotationlib import ForwardRef

            item = ForwardRef(item)
        elif not _isinstance(item, type):
            from typing import _type_check

            item = _type_check(item, "Union[arg, ...]: each arg must be a type.")
        for one in item.__args__ if _type_name(item) == "typing.Union" else (item,):
            if one not in parts:
                parts.append(one)
    if len(parts) == 1:
        return parts[0]
    return _make_union(tuple(parts))


def union_getitem(union, item):
    return union_of(substitute_types(union, union.__args__, union.__parameters__, item))


def union_hash(args):
    return hash(frozenset(args))


def union_repr(value):
    # Of unions and, where a part shows itself in Python, of aliases.
    def part_repr(item):
        if item is ...:
            return "..."
        if _isinstance(item, list):
            return "[" + ", ".join([part_repr(one) for one in item]) + "]"
        if _isinstance(item, type):
            module = item.__module__
            name = "None" if item is _type(None) else item.__qualname__
            return name if module == "builtins" else f"{module}.{name}"
        return repr(item)

    is_union = _type_name(value) == "typing.Union"
    parts = []
    for item in value.__args__ if is_union else (value.__origin__, *value.__args__):
        parts.append(part_repr(item))
    if is_union:
        return " | ".join(parts)
    star = "*" if value.__unpacked__ else ""
    return f"{star}{parts[0]}[{', '.join(parts[1:]) or '()'}]"


def union_equal(a, b):
    for item in a:
        if item not in b:
            return False
    for item in b:
        if item not in a:
            return False
    return True


def namespace_init(self, attributes, mapping, kwargs):
    for key, value in dict(mapping).items():
        if not _isinstance(key, str):
            raise TypeError("keywords must be strings")
        attributes[key] = value
    attributes.update(kwargs)


def namespace_repr(self, attributes):
    name = "namespace" if _type_name(self) == "types.SimpleNamespace" else _type_name(self)
    if not _enter_repr(self):
        return name + "(...)"
    try:
        return f"{name}({', '.join([f'{key}={value!r}' for key, value in attributes.items()])})"
    finally:
        _leave_repr(self)


def namespace_replace(self, attributes, changes):
    return _type(self)(**(attributes | changes))


def run_finalizers():
    while True:
        item = _next_finalizer()
        if item is None:
            return
        function, target = item
        try:
            if function is None:
                _call_special(target, "__del__")
            elif function is False:
                close_abandoned(target)
            else:
                function(target)
        except BaseException as error:
            if function is None:
                try:
                    function = _type_lookup(_type(target), "__del__")
                except TypeError:
                    pass
                report_ignored("while calling deallocator", error, function)
            elif function is False:
                report_ignored("while closing generator", error, target)
            else:
                report_ignored("while calling weakref callback", error, function)


def close_abandoned(generator):
    if _isinstance(generator, memoryview):
        generator.release()
    elif _is_coroutine(generator) and not generator.cr_suspended and generator.cr_frame:
        # CPython names the line that lets go of it; the collector can only name its own.
        warn = import_module("warnings").warn_explicit
        code = generator.cr_code
        message = f"coroutine '{generator.__qualname__}' was never awaited"
        warn(message, RuntimeWarning, code.co_filename, code.co_firstlineno, source=generator)
    else:
        _generator_close(generator)


def run_at_exit(functions, result):
    taken = functions.copy()
    functions.clear()
    while taken:
        function, args, kwargs = taken.pop()
        try:
            function(*args, **kwargs)
        except BaseException as error:
            report_ignored("in atexit callback", error, function)
    # What was registered meanwhile comes too late
    functions.clear()
    return result


def end_program(functions, globals_, result):
    if functions is not None:
        run_at_exit(functions, None)
    # CPython drops the values of the module's names one by one, sequences from their end.
    first = list(globals_.values())
    for value in globals_.values():
        if _type(value) in (list, tuple):
            first.extend(reversed(value))
        elif _type(value) is dict:
            first.extend(value.values())
    _queue_finalizers(first)
    run_finalizers()
    return result


def finalize_then_ask(reference):
    run_finalizers()
    return reference()


def weakref_hash(reference, value):
    return _set_weakref_hash(reference, hash(value))
