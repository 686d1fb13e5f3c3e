"""Sets of weak references."""

from _weakref import _peek, ref

__all__ = ["WeakSet"]


class WeakSet:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, data=None):
        kept = self.data = set()
        self._remove = lambda reference: kept.discard(reference)
        if data is not None:
            self.update(data)

    def _live(self):
        # Asking one reference has the collector clear the others that are dead.
        found, ask = [], ref.__call__
        for reference in [*self.data]:
            item = ask(reference)
            if item is not None:
                found.append(item)
            ask = _peek
        return found

    def __iter__(self):
        yield from self._live()

    def __len__(self):
        return len(self._live())

    def __repr__(self):
        return repr(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __eq__(self, other):
        return self.data == {*map(ref, other)} if isinstance(other, self.__class__) else NotImplemented

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def copy(self):
        return self.__class__(self)

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def isdisjoint(self, other):
        return not any(item in self for item in other)


def _compares(*names):
    def method(self, other):
        return getattr(self.data, names[-1])({*map(ref, other)})

    for name in names:
        setattr(WeakSet, name, method)


def _combines(name, update, symbol):
    # Three ways to call each: what changes the set, what does that for an operator, and what makes a new set.
    def change(self, other):
        getattr(self.data, update)([ref(item, self._remove) for item in other])

    def in_place(self, other):
        change(self, other)
        return self

    def combine(self, other):
        return in_place(self.copy(), other)

    for key, method in (update, change), (f"__i{symbol}__", in_place), (name, combine), (f"__{symbol}__", combine):
        setattr(WeakSet, key, method)


_compares("issubset", "__le__")
_compares("issuperset", "__ge__")
_compares("__lt__")
_compares("__gt__")
_combines("union", "update", "or")
_combines("difference", "difference_update", "sub")
_combines("intersection", "intersection_update", "and")
_combines("symmetric_difference", "symmetric_difference_update", "xor")
