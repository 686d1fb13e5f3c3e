"""defaultdict and OrderedDict, and what collections has that is native."""  # hidden

from _collections_native import _count_elements, _deque_iterator, _deque_reverse_iterator, _tuplegetter, deque
from _lang import enter_repr, leave_repr, seal

def _guarded(obj, show):
    # What `show` makes for the repr of the object, unless it is being made already.
    if not enter_repr(obj):
        return '...'
    try:
        return show()
    finally:
        leave_repr(obj)


def _merges(make):
    # The operators of | that make a new dict. make: the dict to begin with, of the object and one of the operands.
    def merged(self, first, second):
        if not isinstance(first, dict) or not isinstance(second, dict):
            return NotImplemented
        new = make(self, first)
        new.update(second)
        return new

    return lambda self, other: merged(self, self, other), lambda self, other: merged(self, other, self)


class defaultdict(dict):
    __module__ = 'collections'
    __slots__ = 'default_factory',
    __class_getitem__ = classmethod(type(list[int]))
    __or__, __ror__ = _merges(lambda self, first: type(self)(self.default_factory, first))

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        return dict.setdefault(self, key, self.default_factory())

    def __repr__(self):
        shown = _guarded(self.default_factory, lambda: repr(self.default_factory))
        return f'{type(self).__name__}({shown}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        factory = self.default_factory
        return type(self), () if factory is None else (factory,), None, None, iter(self.items())


class _View:
    # A view of an OrderedDict: that of a dict under another name.
    __slots__ = '_view',

    def __init__(self, view):
        self._view = view

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return iter(self._view)

    def __reversed__(self):
        return reversed(self._view)

    def __contains__(self, item):
        return item in self._view

    def __repr__(self):
        return f'{type(self).__name__}({list(self._view)!r})'

    @property
    def mapping(self):
        return self._view.mapping


class _SetView(_View):
    __slots__ = ()
    __hash__ = None

    def isdisjoint(self, other):
        return self._view.isdisjoint(other)


def _delegate(name):
    def method(self, other):
        if isinstance(other, _SetView):
            other = other._view
        return getattr(self._view, name)(other)
    method.__name__ = name
    setattr(_SetView, name, method)


for _name in 'and or sub xor rand ror rsub rxor eq ne lt le gt ge'.split():
    _delegate(f'__{_name}__')
del _name


class odict_keys(_SetView):
    __module__ = 'builtins'
    __slots__ = ()


class odict_items(_SetView):
    __module__ = 'builtins'
    __slots__ = ()


class odict_values(_View):
    __module__ = 'builtins'
    __slots__ = ()


class OrderedDict(dict):
    __module__ = 'collections'
    __hash__ = None
    __or__, __ror__ = _merges(lambda self, first: type(self)(first))

    def __init__(self, /, *args, **named):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 argument, got {len(args)}')
        OrderedDict.update(self, *args, **named)

    def update(self, /, *args, **named):
        if len(args) > 1:
            raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
        plain = type(self).__setitem__ is dict.__setitem__
        for source in (*args, named):
            if plain and isinstance(source, dict):
                dict.update(self, source)
                continue
            if type(source) is not dict and hasattr(source, 'keys'):
                for key in source.keys():
                    self[key] = source[key]
                continue
            if hasattr(source, 'items'):
                source = source.items()
            for pair in source:
                found = list(pair)
                if len(found) < 2:
                    raise ValueError(f'need more than {len(found)} value{"" if found else "s"} to unpack')
                if len(found) > 2:
                    raise ValueError('too many values to unpack (expected 2)')
                if plain:
                    hash(found[0])  # complains in other words than a dict
                self[found[0]] = found[1]

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            return all([a is b or a == b for a, b in zip([*self], [*other])])
        return equal

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        return _guarded(self, lambda: f'{type(self).__name__}({dict(dict.items(self))!r})')

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())

    def keys(self):
        return odict_keys(dict.keys(self))

    def items(self):
        return odict_items(dict.items(self))

    def values(self):
        return odict_values(dict.values(self))

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        behind = () if last else [*dict.items(self)]
        if behind:
            dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, behind)

    def popitem(self, last=True):
        if last and self:
            return dict.popitem(self)
        for key in dict.__iter__(self):
            return key, dict.pop(self, key)
        raise KeyError('dictionary is empty')


seal(defaultdict, OrderedDict, odict_keys, odict_items, odict_values)
