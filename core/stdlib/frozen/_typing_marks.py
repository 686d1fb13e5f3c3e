"""The functions and decorators of typing that only mark or return what they are given. They are typing's in all that a program sees."""

import sys
from _wrapping import update_wrapper

__name__ = "typing"


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown if len(shown) <= 100 else shown[:100] + '...'}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _mark(obj, name, value=True):
    try:
        setattr(obj, name, value)
    except (AttributeError, TypeError):
        # What takes no attributes goes unmarked.
        pass
    return obj


def final(f):
    return _mark(f, "__final__")


def override(method, /):
    return _mark(method, "__override__")


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    told = {
        "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default, "frozen_default": frozen_default,
        "field_specifiers": field_specifiers, "kwargs": kwargs,
    }

    def decorate(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = told
        return cls_or_fn

    return decorate


def no_type_check(arg):
    for name in dir(arg) if isinstance(arg, type) else ():
        # What the class defines itself: functions, methods and classes.
        found = getattr(arg, name)
        own = getattr(found, "__module__", None) == arg.__module__ and hasattr(found, "__name__")
        if own and getattr(found, "__qualname__", None) == f"{arg.__qualname__}.{found.__name__}":
            if isinstance(found, type):
                no_type_check(found)
            else:
                _mark(getattr(found, "__func__", found), "__no_type_check__")
    return _mark(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    return update_wrapper(lambda *args, **kwds: no_type_check(decorator(*args, **kwds)), decorator)


# (module, qualified name) of a function: the overloads by the lines they begin at.
_overloads = {}


def _place(func):
    func = getattr(func, "__func__", func)
    return func, (func.__module__, func.__qualname__)


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be "
        "followed by an implementation that is not @overload-ed."
    )


def overload(func):
    try:
        function, place = _place(func)
        _overloads.setdefault(place, {})[function.__code__.co_firstlineno] = func
    except AttributeError:
        # It is no function: nothing is remembered.
        pass
    return _overload_dummy


def get_overloads(func):
    return [*_overloads.get(_place(func)[1], {}).values()]



def clear_overloads():
    _overloads.clear()
