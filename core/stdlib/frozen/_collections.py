"""High performance data structures.
- deque:        ordered collection accessible from endpoints only
- defaultdict:  dict subclass with a default value factory
"""  # hidden

from _collections_native import _count_elements, _deque_iterator, _deque_reverse_iterator, _tuplegetter, deque


class defaultdict(dict):
    __module__ = 'collections'
    __slots__ = 'default_factory',

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        self[key] = value = factory()
        return value

    def __repr__(self):
        factory = self.default_factory
        if id(self) in _shown:
            shown = '...'
        else:
            _shown.add(id(self))
            try:
                shown = repr(factory)
            finally:
                _shown.discard(id(self))
        return f'{type(self).__name__}({shown}, {dict.__repr__(self)})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        factory = self.default_factory
        return type(self), () if factory is None else (factory,), None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    __class_getitem__ = classmethod(type(list[int]))


_shown = set()


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

    def __repr__(self):
        if not self:
            return f'{self.__class__.__name__}()'
        if id(self) in _shown:
            return '...'
        _shown.add(id(self))
        try:
            return f'{self.__class__.__name__}({dict(dict.items(self))!r})'
        finally:
            _shown.discard(id(self))

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
        else:
            items = [*dict.items(self)]
            dict.clear(self)
            dict.__setitem__(self, key, value)
            dict.update(self, items)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        for key in dict.__iter__(self):
            break
        return key, dict.pop(self, key)

    _no_default = object()

    def pop(self, key, default=_no_default):
        if default is not OrderedDict._no_default or _plain(self):
            return dict.pop(self, key) if default is OrderedDict._no_default else dict.pop(self, key, default)
        if key in self:
            return dict.pop(self, key)
        return self.__missing__(key)

    def keys(self):
        return odict_keys(dict.keys(self))

    def items(self):
        return odict_items(dict.items(self))

    def values(self):
        return odict_values(dict.values(self))

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(_same, self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        result = self == other
        return result if result is NotImplemented else not result

    __hash__ = None

    def __reduce__(self):
        return self.__class__, (), self.__dict__ or None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


def _plain(mapping):
    return not hasattr(type(mapping), '__missing__')


def _same(a, b):
    return a is b or a == b
