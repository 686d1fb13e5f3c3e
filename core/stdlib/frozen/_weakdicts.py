"""The dictionaries of weakref, whose keys or values do not keep an object alive."""

from _collections_abc import Mapping, MutableMapping, MutableSet
from _weakref import _peek, ref
from _weakrefset import WeakSet

__name__ = "weakref"

MutableSet.register(WeakSet)


class KeyedRef(ref):
    __slots__ = ("key",)

    def __new__(cls, ob, callback, key):
        made = ref.__new__(cls, ob, callback)
        made.key = key
        return made

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _WeakDictionary(MutableMapping):
    # _weak: which of the two is a reference in the pairs of self.data.
    def _live(self):
        # Asking one reference has the collector clear the others that are dead.
        found, ask = [], ref.__call__
        for pair in [*self.data.items()]:
            target = ask(pair[self._weak])
            if target is not None:
                found.append((pair[0], target) if self._weak else (target, pair[1]))
            ask = _peek
        return found

    def _references(self):
        return [pair[self._weak] for pair in self.data.items()]

    def __len__(self):
        return len(self._live())

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def items(self):
        yield from self._live()

    def keys(self):
        for key, _ in self._live():
            yield key

    def values(self):
        for _, value in self._live():
            yield value

    def popitem(self):
        while True:
            pair = self.data.popitem()
            target = pair[self._weak]()
            if target is not None:
                return (pair[0], target) if self._weak else (target, pair[1])

    def update(self, other=None, /, **kwargs):
        for given in other, kwargs:
            if given is not None:
                for key, value in list((given if hasattr(given, "items") else dict(given)).items()):
                    self._put(key, value)

    def copy(self):
        made = self._plain()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = self.__class__()
        for key, value in self._live():
            if self._weak:
                key = deepcopy(key, memo)
            else:
                value = deepcopy(value, memo)
            made[key] = value
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        return self.copy().__ior__(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return self.__class__().__ior__(other).__ior__(self) if isinstance(other, Mapping) else NotImplemented


class WeakValueDictionary(_WeakDictionary):
    _weak = 1

    def __init__(self, other=(), /, **kw):
        data = self.data = {}

        def remove(reference):
            if data.get(reference.key) is reference:
                del data[reference.key]

        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        del self.data[key]

    def _put(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def itervaluerefs(self):
        yield from self.data.values()

    valuerefs = _WeakDictionary._references
    __iter__, __setitem__ = _WeakDictionary.keys, _put


class WeakKeyDictionary(_WeakDictionary):
    _weak = 0

    def __init__(self, dict=None):
        data = self.data = {}
        self._remove = lambda reference: data.pop(reference, None)
        self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __delitem__(self, key):
        del self.data[ref(key)]

    def _put(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    keyrefs = _WeakDictionary._references
    __iter__, __setitem__ = _WeakDictionary.keys, _put


WeakValueDictionary._plain, WeakKeyDictionary._plain = WeakValueDictionary, WeakKeyDictionary
