"""Making classes: the class statement and type()."""


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
    if _is_cell(cell) and _isinstance(cls, type):
        _check_class_cell(cell, name, cls)
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


def class_created(cls, named, keywords):
    for name, value in named:
        try:
            _call_special(value, "__set_name__", cls, name)
        except BaseException as error:
            error.add_note(f"Error calling __set_name__ on '{_type_name(value)}' instance '{name}' in '{cls.__name__}'")
            raise
    _init_subclass_of(cls)(**keywords)
    return cls




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


def class_annotations(cls):
    annotate = cls.__annotate__
    result = {} if annotate is None else annotate(1)
    cls.__annotations__ = result
    return result


def function_annotations(function):
    annotate = function.__annotate__
    result = {} if annotate is None else annotate(1)
    function.__annotations__ = result
    return result


def reduce_object(value, protocol):
    if protocol >= 2 and _type_lookup(_type(value), "__reduce__") is not _type_lookup(object, "__reduce__"):
        return value.__reduce__()
    import copyreg

    return copyreg.__reduce_ex__(value, protocol)


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
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def substitute_types(args, values):
    result = []
    for item in args:
        if not _isinstance(item, type) and item in values:
            result.append(values[item])
        elif not _isinstance(item, type) and getattr(item, "__parameters__", ()):
            result.append(item[tuple([values[parameter] for parameter in item.__parameters__])])
        else:
            result.append(item)
    return tuple(result)


def alias_getitem(alias, item):
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    items = item if _isinstance(item, tuple) else (item,)
    if len(items) != len(parameters):
        many = "many" if len(items) > len(parameters) else "few"
        raise TypeError(f"Too {many} arguments for {alias!r}; actual {len(items)}, expected {len(parameters)}")
    values = {}
    for parameter, value in zip(parameters, items):
        values[parameter] = parameter.__typing_subst__(value)
    return _type(alias)(alias.__origin__, substitute_types(alias.__args__, values))


def union_repr(union):
    parts = []
    for item in union.__args__:
        if _isinstance(item, type):
            module = item.__module__
            name = "None" if item is _type(None) else item.__qualname__
            parts.append(name if module == "builtins" else f"{module}.{name}")
        else:
            parts.append(repr(item))
    return " | ".join(parts)


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
    name = "namespace" if _type_name(self) == "SimpleNamespace" else _type_name(self)
    return f"{name}({', '.join([f'{key}={value!r}' for key, value in attributes.items()])})"
