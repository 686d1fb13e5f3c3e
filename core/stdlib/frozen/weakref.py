"""Weak references, and collections of them."""

import sys
from _lazy import lazily
from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
    "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

ProxyTypes = (ProxyType, CallableProxyType)


__getattr__, __dir__ = lazily(globals(), _weakdicts="WeakKeyDictionary WeakValueDictionary WeakSet KeyedRef")


class WeakMethod(ref):
    __slots__ = "_function", "_make", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        if not hasattr(meth, "__self__") or not hasattr(meth, "__func__"):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")

        # Called for the object and for the function: the first counts.
        def gone(_):
            method = reference()
            if method is None or not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)

        made = ref.__new__(cls, meth.__self__, gone)
        reference = ref(made)
        made._function, made._make, made._alive = ref(meth.__func__, gone), type(meth), True
        return made

    def __call__(self):
        function, instance = self._function(), super().__call__()
        return None if function is None or instance is None else self._make(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._function == other._function
        return self is other

    __hash__ = ref.__hash__


class finalize:
    __slots__ = ()
    # For each that has not run: the reference, what is called with what, whether it runs at exit.
    _registry = {}
    _at_exit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            import atexit

            finalize._at_exit = True
            atexit.register(self._run_all)
        self._registry[self] = [ref(obj, self), (func, args, kwargs), True]

    @classmethod
    def _run_all(cls):
        # Those that were made last come first.
        while left := [one for one, entry in cls._registry.items() if entry[2]]:
            try:
                left[-1]()
            except Exception:
                sys.excepthook(*sys.exc_info())

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry is not None:
            func, args, kwargs = entry[1]
            return func(*args, **kwargs)

    def peek(self):
        entry = self._registry.get(self)
        # Asking for the object may have it collected, and this called.
        obj = None if entry is None else entry[0]()
        return None if obj is None else (obj, *entry[1])

    def detach(self):
        found = self.peek()
        return None if self._registry.pop(self, None) is None else found

    @property
    def alive(self):
        return self.peek() is not None

    @property
    def atexit(self):
        return self in self._registry and self._registry[self][2]

    @atexit.setter
    def atexit(self, value):
        if self in self._registry:
            self._registry[self][2] = bool(value)

    def __repr__(self):
        found = self.peek()
        state = "dead" if found is None else f"for {type(found[0]).__qualname__!r} at {id(found[0]):#x}"
        return f"<{type(self).__name__} object at {id(self):#x}; {state}>"
