"""Weak references and proxies."""

from _lang import seal
from _weakrefs import ReferenceType, _peek, _set_hash, getweakrefcount, getweakrefs, ref


def _remove_dead_weakref(dct, key, /):
    wr = dct.get(key)
    if wr is not None and _peek(wr) is None:
        del dct[key]


def _referent(proxy):
    found = object.__getattribute__(proxy, "_reference")()
    if found is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return found


class ProxyType:
    __slots__ = ("_reference", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create 'weakref.{cls.__name__}' instances")

    @property
    def __class__(self):
        return _referent(self).__class__

    def __getattribute__(self, name):
        return getattr(_referent(self), name)

    def __setattr__(self, name, value):
        setattr(_referent(self), name, value)

    def __delattr__(self, name):
        delattr(_referent(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, "_reference")()
        return f"<weakproxy at {id(self):#x} to {type(target).__name__} at {id(target):#x}>"

    def __str__(self):
        return str(_referent(self))

    def __bytes__(self):
        return bytes(_referent(self))

    def __bool__(self):
        return bool(_referent(self))

    def __len__(self):
        return len(_referent(self))

    def __iter__(self):
        return iter(_referent(self))

    def __next__(self):
        return next(_referent(self))

    def __reversed__(self):
        return reversed(_referent(self))

    def __contains__(self, item):
        return item in _referent(self)

    def __getitem__(self, key):
        return _referent(self)[key]

    def __setitem__(self, key, value):
        _referent(self)[key] = value

    def __delitem__(self, key):
        del _referent(self)[key]

    def __int__(self):
        return int(_referent(self))

    def __float__(self):
        return float(_referent(self))

    def __index__(self):
        return _referent(self).__index__()

    def __neg__(self):
        return -_referent(self)

    def __pos__(self):
        return +_referent(self)

    def __abs__(self):
        return abs(_referent(self))

    def __invert__(self):
        return ~_referent(self)

    __hash__ = None


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, /, *args, **kwargs):
        return _referent(self)(*args, **kwargs)


def _add_operators():
    def plain(function):
        def method(self, other):
            if type(other) is ProxyType or type(other) is CallableProxyType:
                other = _referent(other)
            return function(_referent(self), other)

        return method

    def swapped(function):
        return lambda self, other: function(other, _referent(self))

    for name, symbol in (("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")):
        setattr(ProxyType, f"__{name}__", plain(eval(f"lambda a, b: a {symbol} b")))
    for name, symbol in (
        ("add", "+"), ("sub", "-"), ("mul", "*"), ("matmul", "@"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"),
        ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"),
    ):
        function = eval(f"lambda a, b: a {symbol} b")
        setattr(ProxyType, f"__{name}__", plain(function))
        setattr(ProxyType, f"__r{name}__", swapped(function))
        setattr(ProxyType, f"__i{name}__", plain(function))
    seal(ProxyType, CallableProxyType)


ProxyType.__module__ = CallableProxyType.__module__ = "weakref"


def proxy(object_, callback=None, /):
    if "__add__" not in ProxyType.__dict__:
        _add_operators()
    made = object.__new__(CallableProxyType if callable(object_) else ProxyType)
    object.__setattr__(made, "_reference", ref(object_, callback and (lambda reference: callback(made))))
    return made
