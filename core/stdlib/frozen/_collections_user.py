"""The classes of collections that wrap others: ChainMap, UserDict, UserList and UserString."""  # hidden

import operator
from _collections_abc import Mapping, MutableMapping, MutableSequence, Sequence
from _lang import enter_repr, leave_repr

__name__ = 'collections'


_ORDER = '__lt__ __le__ __eq__ __gt__ __ge__'


class _Holder:
    # What holds something of a builtin class in its data; no abstract class, so that asking for it is quick.
    pass


def _plain(value):
    # What a wrapper holds, and all else as it is.
    return value.data if isinstance(value, _Holder) else value


def _forward(cls, kind, names, wrapped=False):
    # Methods that are those of the builtin class, called with what the wrappers hold: it is not stored but compared or read.
    def forward(name):
        function = getattr(kind, name)

        def method(self, /, *args, **kwds):
            found = function(self.data, *map(_plain, args), **kwds)
            return self.__class__(found) if wrapped and found is not NotImplemented else found

        method.__name__, method.__qualname__ = name, f'{cls.__name__}.{name}'
        setattr(cls, name, method)

    for name in names.split():
        forward(name)


class _Wrapper(_Holder):
    # What UserDict and UserList share.
    def __repr__(self):
        return repr(self.data)

    def __copy__(self):
        made = self.__class__.__new__(self.__class__)
        made.__dict__.update(self.__dict__, data=self.data.copy())
        return made


class ChainMap(MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for one in self.maps:
            try:
                return one[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        for one in self.maps:
            if key in one:
                return True
        return False

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self, first=()):
        merged = dict(first)
        for one in reversed(self.maps):
            merged.update(one)
        return merged

    def __iter__(self):
        names = {}
        for one in reversed(self.maps):
            names.update(dict.fromkeys(one))
        return iter(names)

    def __len__(self):
        return len({key for one in self.maps for key in one})

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        if not enter_repr(self):
            return '...'
        try:
            return f'{type(self).__name__}({", ".join(map(repr, self.maps))})'
        finally:
            leave_repr(self)

    # What changes it changes the first map.
    def _first(self, name, key, *args):
        try:
            return getattr(self.maps[0], name)(key, *args)
        except KeyError:
            raise KeyError(f'Key not found in the first mapping: {key!r}')

    def pop(self, key, *args):
        return self._first('pop', key, *args)

    def __delitem__(self, key):
        self._first('__delitem__', key)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def clear(self):
        self.maps[0].clear()

    def popitem(self):
        if not self.maps[0]:
            raise KeyError('No keys found in the first mapping.')
        return self.maps[0].popitem()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    # What makes another one.
    def __or__(self, other):
        return self.copy().__ior__(other) if isinstance(other, Mapping) else NotImplemented

    def __ror__(self, other):
        return type(self)(self._merged(other)) if isinstance(other, Mapping) else NotImplemented

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def new_child(self, m=None, **kwargs):
        first = kwargs if m is None else m
        if kwargs and first is not kwargs:
            first.update(kwargs)
        return type(self)(first, *self.maps)

    def copy(self):
        first, *others = self.maps
        return type(self)(first.copy(), *others)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))


class UserDict(_Wrapper, MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for given in dict, kwargs:
            if given is not None:
                self.update(given)

    def __getitem__(self, key):
        if key not in self.data and hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        return self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __ior__(self, other):
        self.data |= _plain(other)
        return self

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def copy(self):
        made = self.__copy__()
        if type(self) is not UserDict:
            # A subclass may see each key set: the copy is filled through it.
            made.data = {}
            made.update(self)
        return made


_forward(UserDict, dict, '__or__ __ror__', True)


class UserList(_Wrapper, MutableSequence):
    __hash__ = None

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_plain(initlist))

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def count(self, item):
        return self.data.count(item)

    def __add__(self, other):
        return self.__class__(self.data + list(_plain(other)))

    def __radd__(self, other):
        return self.__class__(list(_plain(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(_plain(other))
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self):
        return self.__class__(self)


_forward(UserList, list, 'clear reverse sort extend')
_forward(UserList, operator, _ORDER)


class UserString(_Holder, Sequence):
    maketrans = str.maketrans

    def __init__(self, seq):
        self.data = str(_plain(seq))

    def __getnewargs__(self):
        return self.data,

    def __add__(self, other):
        return self.__class__(self.data + str(_plain(other)))

    def __radd__(self, other):
        return self.__class__(str(other) + self.data)

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode(encoding or 'utf-8', errors or 'strict')


def _converted(kind):
    def method(self):
        return kind(self.data)

    method.__name__ = f'__{kind.__name__}__'
    method.__qualname__ = f'UserString.{method.__name__}'
    setattr(UserString, method.__name__, method)


for _kind in str, int, float, complex:
    _converted(_kind)
_forward(UserString, str, '__getitem__ __mul__ __rmul__ capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix '
                          'replace rjust rstrip strip swapcase title translate upper zfill', True)
_forward(UserString, str, '__repr__ __hash__ __contains__ __len__ count endswith find format format_map '
                          'index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle '
                          'isupper join partition rfind rindex rpartition rsplit split splitlines startswith')
_forward(UserString, operator, _ORDER)
# They were abstract when the classes were made.
for _class in UserDict, UserList, UserString:
    _class.__abstractmethods__ = frozenset()
del _class, _kind
