"""Containers beyond list, tuple, dict and set."""  # hidden

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']

import sys as _sys
from _collections import OrderedDict, _count_elements, _tuplegetter, defaultdict, deque
from _lazy import lazily as _lazily
from _operator import add as _add, eq as _eq, ge as _ge, itemgetter as _itemgetter, le as _le, sub as _sub


_user_getattr, __dir__ = _lazily(globals(), _collections_user='ChainMap UserDict UserList UserString')


def __getattr__(name):
    if name == 'abc':
        import collections.abc
        return collections.abc
    return _user_getattr(name)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    from keyword import iskeyword
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    typename = _sys.intern(str(typename))
    fields = [_sys.intern(str(name)) for name in field_names]
    seen = set()
    if rename:
        for i, name in enumerate(fields):
            if name in seen or name[:1] == '_' or iskeyword(name) or not name.isidentifier():
                fields[i] = f'_{i}'
            seen.add(name)
        seen.clear()
    for name in (typename, *fields):
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    for name in fields:
        if name[0] == '_' and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    defaults = () if defaults is None else tuple(defaults)
    count = len(fields)
    if len(defaults) > count:
        raise TypeError('Got more default values than field names')
    fields = tuple(fields)
    listed = ', '.join(fields)
    given = listed + ',' * (count == 1)
    __new__ = eval(f'lambda make: lambda _cls, {given}: make(_cls, ({given}))', {'__builtins__': {}, '__name__': f'namedtuple_{typename}'})(tuple.__new__)
    __new__.__name__ = '__new__'
    __new__.__doc__ = f'Create new instance of {typename}({given})'
    __new__.__defaults__ = defaults or None

    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) != count:
            raise TypeError(f'Expected {count} arguments, got {len(made)}')
        return made

    def _replace(self, /, **kwds):
        made = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f'Got unexpected field names: {[*kwds]!r}')
        return made

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([f'{name}={value!r}' for name, value in zip(fields, self)])})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    # Frames of this module are hidden: the caller is the innermost one.
    body = {
        '__module__': module or _sys._getframemodulename(0) or '__main__', '__doc__': f'{typename}({given})', '__slots__': (),
        '__match_args__': fields, '_fields': fields, '_field_defaults': dict(zip(fields[count - len(defaults):], defaults)),
    }
    for method in __new__, _make, _replace, __repr__, _asdict, __getnewargs__:
        method.__qualname__ = f'{typename}.{method.__name__}'
        body[method.__name__] = method
    body['_make'] = classmethod(_make)
    body['__replace__'] = _replace
    for i, name in enumerate(fields):
        body[name] = _tuplegetter(i, _sys.intern(f'Alias for field number {i}'))
    return type(typename, (tuple,), body)


# --- Counter ----------------------------------------------------------------------------------------------------------------


def _compares(test):
    # For all elements of both; what is missing counts as 0.
    def method(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(test(self[elem], other[elem]) for part in (self, other) for elem in part)

    return method


def _merges(merge, both=True):
    # A new counter of what is positive.
    def method(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for elem, count in self.items():
            count = merge(count, other[elem])
            if count > 0:
                made[elem] = count
        if both:
            for elem, count in other.items():
                if elem not in self:
                    count = merge(0, count)
                    if count > 0:
                        made[elem] = count
        return made

    return method


def _changes(merge, both=True):
    def method(self, other):
        for elem in other if both else self:
            self[elem] = merge(self[elem], other[elem])
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self

    return method


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=_itemgetter(1), reverse=True)
        return ordered if n is None else ordered[:max(n, 0)]

    def elements(self):
        from itertools import chain, starmap, repeat
        return chain.from_iterable(starmap(repeat, self.items()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        for given in iterable, kwds:
            if given is None or given is kwds and not kwds:
                continue
            if not _is_mapping(given):
                _count_elements(self, given)
            elif self:
                for elem, count in given.items():
                    self[elem] = count + self.get(elem, 0)
            else:
                super().update(given)

    def subtract(self, iterable=None, /, **kwds):
        for given in iterable, kwds:
            if given is not None:
                for elem, count in given.items() if _is_mapping(given) else ((elem, 1) for elem in given):
                    self[elem] = self.get(elem, 0) - count

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, elem):
        if elem in self:
            super().__delitem__(elem)

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            # Counts that have no order.
            shown = dict(self)
        return f'{type(self).__name__}({shown!r})'

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return _merges(_add)(self, Counter())

    def __neg__(self):
        return Counter() - self

    __eq__, __le__, __ge__ = _compares(_eq), _compares(_le), _compares(_ge)
    __add__, __sub__, __or__, __and__ = _merges(_add), _merges(_sub), _merges(max), _merges(min, False)
    __iadd__, __isub__, __ior__, __iand__ = _changes(_add), _changes(_sub), _changes(max), _changes(min, False)


def _is_mapping(value):
    if isinstance(value, dict):
        return True
    if not hasattr(value, 'items'):
        return False
    from _collections_abc import Mapping
    return isinstance(value, Mapping)
