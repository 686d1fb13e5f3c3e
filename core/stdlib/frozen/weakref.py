"""Weak references, and collections of them."""

from _weakref import CallableProxyType, ProxyType, ReferenceType, _peek, getweakrefcount, getweakrefs, proxy, ref
from _weakrefset import WeakSet
from collections.abc import MutableMapping

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
    "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]


ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def _cb(arg):
            self = self_wr()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, _cb)
        self._func_ref = ref(func, _cb)
        self._meth_type = type(meth)
        self._alive = True
        self_wr = ref(self)
        return self

    def __call__(self):
        obj = ref.__call__(self)
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is not other
            return ref.__ne__(self, other) or self._func_ref != other._func_ref
        return NotImplemented

    __hash__ = ref.__hash__


class KeyedRef(ref):
    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


_missing = ["missing"]


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **kw):
        data = self.data = {}

        def remove(wr):
            if data.get(wr.key) is wr:
                del data[wr.key]

        self._remove = remove
        self.update(other, **kw)

    def _live(self):
        # Asking one reference makes the collector clear the others that are dead.
        for wr in self.data.values():
            wr()
            break
        return [(key, obj) for key, wr in [*self.data.items()] if (obj := _peek(wr)) is not None]

    def __getitem__(self, key):
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        return o

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self._live())

    def __contains__(self, key):
        try:
            return self.data[key]() is not None
        except KeyError:
            return False

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def copy(self):
        new = WeakValueDictionary()
        for key, o in self._live():
            new[key] = o
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        new = self.__class__()
        for key, o in self._live():
            new[deepcopy(key, memo)] = o
        return new

    def get(self, key, default=None):
        wr = self.data.get(key)
        o = wr() if wr is not None else None
        return default if o is None else o

    def items(self):
        for pair in self._live():
            yield pair

    def keys(self):
        for key, _ in self._live():
            yield key

    __iter__ = keys

    def values(self):
        for _, o in self._live():
            yield o

    def itervaluerefs(self):
        yield from self.valuerefs()

    def valuerefs(self):
        return list(self.data.values())

    def popitem(self):
        while True:
            key, wr = self.data.popitem()
            o = wr()
            if o is not None:
                return key, o

    def pop(self, key, *args):
        wr = self.data.pop(key, None)
        o = wr() if wr is not None else None
        if o is None:
            if args:
                return args[0]
            raise KeyError(key)
        return o

    def setdefault(self, key, default=None):
        wr = self.data.get(key)
        o = wr() if wr is not None else None
        if o is None:
            self[key] = default
            return default
        return o

    def update(self, other=None, /, **kwargs):
        if other is not None:
            for key, o in dict(other.items() if isinstance(other, WeakValueDictionary) else other).items():
                self[key] = o
        for key, o in kwargs.items():
            self[key] = o

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if hasattr(other, "keys"):
            c = self.copy()
            c.update(other)
            return c
        return NotImplemented

    def __ror__(self, other):
        if hasattr(other, "keys"):
            c = self.__class__()
            c.update(other)
            c.update(self)
            return c
        return NotImplemented


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        data = self.data = {}

        def remove(k):
            data.pop(k, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _live(self):
        for wr in self.data:
            wr()
            break
        return [(obj, value) for wr, value in [*self.data.items()] if (obj := _peek(wr)) is not None]

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        return len(self._live())

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def copy(self):
        new = WeakKeyDictionary()
        for o, value in self._live():
            new[o] = value
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        new = self.__class__()
        for o, value in self._live():
            new[o] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def items(self):
        for pair in self._live():
            yield pair

    def keys(self):
        for o, _ in self._live():
            yield o

    __iter__ = keys

    def values(self):
        for _, value in self._live():
            yield value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            key, value = self.data.popitem()
            o = key()
            if o is not None:
                return o, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            if not hasattr(dict, "items"):
                dict = type({})(dict)
            for key, value in [*dict.items()]:
                self[key] = value
        if len(kwargs):
            self.update(kwargs)

    __ior__ = WeakValueDictionary.__ior__
    __or__ = WeakValueDictionary.__or__
    __ror__ = WeakValueDictionary.__ror__


class finalize:
    __slots__ = ()
    _registry = {}

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit")

    def __init__(self, obj, func, /, *args, **kwargs):
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def _info(self):
        # The collector may have it called meanwhile.
        info = self._registry.get(self)
        return (info, info.weakref()) if info else (None, None)

    def detach(self):
        info, obj = self._info()
        if obj is not None and self._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})

    def peek(self):
        info, obj = self._info()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        info, _ = self._info()
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info, obj = self._info()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__qualname__!r} at {id(obj):#x}>"
