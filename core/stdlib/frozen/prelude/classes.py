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


