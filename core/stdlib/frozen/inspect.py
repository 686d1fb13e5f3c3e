"""What an object is, and attributes looked up without asking the object."""

import functools
import sys
import types
from _lazy import lazily as _lazily
from annotationlib import get_annotations

__getattr__, __dir__ = _lazily(
    globals(),
    _inspect_signature="signature Signature Parameter BoundArguments FullArgSpec getfullargspec formatannotation _empty _ParameterKind",
)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR, CO_HAS_DOCSTRING, CO_METHOD = 128, 256, 512, 0x4000000, 0x8000000

_NOTHING = object()
_mro_of = type.__dict__["__mro__"].__get__
_names_of = type.__dict__["__dict__"].__get__


def _is(*kinds):
    return lambda object: isinstance(object, kinds)


ismodule = _is(types.ModuleType)
isclass = _is(type)
ismethod = _is(types.MethodType)
isfunction = _is(types.FunctionType)
isgenerator = _is(types.GeneratorType)
iscoroutine = _is(types.CoroutineType)
isasyncgen = _is(types.AsyncGeneratorType)
istraceback = _is(types.TracebackType)
isframe = _is(types.FrameType)
iscode = _is(types.CodeType)
isbuiltin = _is(types.BuiltinFunctionType)
ismethodwrapper = _is(types.MethodWrapperType)
ismemberdescriptor = _is(types.MemberDescriptorType)
isgetsetdescriptor = _is(types.GetSetDescriptorType)


def _describes(object, *names):
    # Of classes, methods and functions the type says nothing about how they act as attributes.
    if isclass(object) or ismethod(object) or isfunction(object):
        return None
    return [hasattr(type(object), name) for name in names]


def ismethoddescriptor(object):
    has = _describes(object, "__get__", "__set__", "__delete__")
    return has == [True, False, False]


def isdatadescriptor(object):
    has = _describes(object, "__set__", "__delete__")
    return has is not None and any(has)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def isabstract(object):
    return isclass(object) and bool(object.__flags__ & 1 << 20)


def _flagged(flag):
    def test(obj):
        while ismethod(obj):
            obj = obj.__func__
        while isinstance(obj, functools.partial):
            obj = obj.func
        return isfunction(obj) and bool(obj.__code__.co_flags & flag)

    return test


isgeneratorfunction = _flagged(CO_GENERATOR)
isasyncgenfunction = _flagged(CO_ASYNC_GENERATOR)
_is_async_def = _flagged(CO_COROUTINE)
_marked = object()


def markcoroutinefunction(func):
    getattr(func, "__func__", func)._is_coroutine_mark = _marked
    return func


def iscoroutinefunction(obj):
    if _is_async_def(obj):
        return True
    while ismethod(obj) or isinstance(obj, functools.partial):
        obj = obj.__func__ if ismethod(obj) else obj.func
    return getattr(obj, "_is_coroutine_mark", None) is _marked


def isawaitable(object):
    if isgenerator(object):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return iscoroutine(object) or hasattr(type(object), "__await__")


for _name, _test in list(globals().items()):
    if _name[:2] == "is":
        _test.__name__ = _test.__qualname__ = _name
del _name, _test


# --- attributes ----------------------------------------------------------------------------------------------------------------


def _own_dict_attribute(cls):
    """What a class puts in the place of the usual __dict__ of its instances."""
    for entry in _mro_of(cls):
        found = _names_of(entry).get("__dict__", _NOTHING)
        if found is not _NOTHING:
            usual = type(found) is types.GetSetDescriptorType and found.__name__ == "__dict__" and found.__objclass__ is entry
            if not usual:
                return found
    return _NOTHING


def _in_classes(cls, name):
    for entry in _mro_of(cls):
        if _own_dict_attribute(type(entry)) is _NOTHING and name in _names_of(entry):
            return _names_of(entry)[name]
    return _NOTHING


def _in_instance(obj, name):
    own = _own_dict_attribute(type(obj))
    if own is not _NOTHING and type(own) is not types.MemberDescriptorType:
        return _NOTHING
    try:
        names = object.__getattribute__(obj, "__dict__")
    except AttributeError:
        return _NOTHING
    return dict.get(names, name, _NOTHING)


def getattr_static(obj, attr, default=_NOTHING):
    is_class = type in _mro_of(type(obj))
    found = _in_classes(obj if is_class else type(obj), attr)
    if is_class:
        if found is _NOTHING:
            found = _in_classes(type(obj), attr)
    else:
        kind = type(found)
        rules = (
            found is not _NOTHING
            and _in_classes(kind, "__get__") is not _NOTHING
            and not (_in_classes(kind, "__set__") is _NOTHING and _in_classes(kind, "__delete__") is _NOTHING)
        )
        own = _in_instance(obj, attr)
        if own is not _NOTHING and not rules:
            found = own
    if found is not _NOTHING:
        return found
    if default is _NOTHING:
        raise AttributeError(attr)
    return default


def _members(object, predicate, get):
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute)]
    found, seen = [], set()
    for name in names:
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            value = next((base.__dict__[name] for base in getattr(object, "__mro__", ()) if name in base.__dict__), _NOTHING)
        if value is not _NOTHING and (not predicate or predicate(value)):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    first, seen = func, [func]
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if any(func is one for one in seen) or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.append(func)
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")), default=0)
    lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None:
        if isclass(object):
            places = object.__mro__[1:]
            doc = next((one.__doc__ for one in places if one is not _object and one.__doc__ is not None), None)
        else:
            name = getattr(object, "__name__", None)
            owner = type(object.__self__) if ismethod(object) else _owner_of(object)
            slots = getattr(owner or getattr(object, "__objclass__", None), "__slots__", None)
            if isinstance(slots, dict):
                doc = slots.get(name)
            for one in owner.__mro__ if owner is not None else ():
                doc = getattr(getattr(one, name, None), "__doc__", None)
                if doc is not None:
                    break
    return cleandoc(doc) if isinstance(doc, str) else None


_object = type.__base__


def _owner_of(function):
    owner = sys.modules.get(getattr(function, "__module__", None))
    for part in getattr(function, "__qualname__", "").split(".")[:-1]:
        owner = getattr(owner, part, None)
    return owner if isclass(owner) else None


# --- running things -----------------------------------------------------------------------------------------------------------


def currentframe():
    return sys._getframe(1)


def _states(prefix, field):
    created, running, suspended, closed = names = [f"{prefix}_{state}" for state in ("CREATED", "RUNNING", "SUSPENDED", "CLOSED")]
    globals().update(zip(names, names))

    def state(thing):
        if getattr(thing, field + "_running"):
            return running
        if getattr(thing, field + "_frame") is None:
            return closed
        return suspended if getattr(thing, field + "_suspended") else created

    def variables(thing):
        frame = getattr(thing, field + "_frame", None)
        return dict(frame.f_locals) if frame is not None else {}

    return state, variables


getgeneratorstate, getgeneratorlocals = _states("GEN", "gi")
getcoroutinestate, getcoroutinelocals = _states("CORO", "cr")
getasyncgenstate, getasyncgenlocals = _states("AGEN", "ag")
