"""collections.abc: the abstract classes that say what a collection can do."""  # hidden

from _abc import _check_methods, _enter
from abc import ABCMeta
from itertools import count
from _collections import deque, odict_items, odict_keys, odict_values

__all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Hashable', 'Iterable', 'Iterator', 'Generator',
           'Reversible', 'Sized', 'Container', 'Callable', 'Collection', 'Set', 'MutableSet', 'Mapping', 'MutableMapping', 'MappingView',
           'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence', 'ByteString', 'Buffer']

__name__ = 'collections.abc'

GenericAlias = type(list[int])
dict_keys, dict_values, dict_items, mappingproxy = type({}.keys()), type({}.values()), type({}.items()), type(type.__dict__)
_NOTHING = object()


# --- making them ------------------------------------------------------------------------------------------------------------


def _abstract(path, outcome):
    # A method that a subclass has to define. It may still be called, with super(): it does what a function says, or raises or returns.
    def method(self, *args, **keywords):
        if type(outcome) is type:
            raise outcome
        return outcome

    if callable(outcome) and type(outcome) is not type:
        method = outcome
    method.__qualname__ = path
    method.__name__ = path.rpartition('.')[2]
    method.__isabstractmethod__ = True
    return method


_wanted = {}


def _structural(name, bases, abstract, alias=None, **methods):
    # A class whose subclasses are all classes that have its methods and those of its bases.
    body = {'__module__': __name__, '__slots__': ()}
    for key, outcome in abstract.items():
        body[key] = _abstract(f'{name}.{key}', outcome)
    for key, method in methods.items():
        method.__name__, method.__qualname__ = key, f'{name}.{key}'
        body[key] = method
    wanted = [*abstract, *methods]
    for base in bases:
        wanted += _wanted[base]

    @classmethod
    def __subclasshook__(cls, candidate):
        return _check_methods(candidate, *wanted) if cls is made else NotImplemented

    body['__subclasshook__'] = __subclasshook__
    if alias:
        body['__class_getitem__'] = classmethod(alias)
    made = ABCMeta(name, bases, body)
    _wanted[made] = wanted
    return made


def _throw():
    def throw(self, typ, val=None, tb=None):
        if val is None and tb is None:
            raise typ
        error = typ() if val is None else val
        raise error if tb is None else error.with_traceback(tb)

    return throw


def _close(what):
    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError(what + ' ignored GeneratorExit')

    return close


async def _stop(self, value=None):
    raise StopAsyncIteration


async def _stop_send(self, value):
    raise StopAsyncIteration


async def _athrow(self, typ, val=None, tb=None):
    _throw()(self, typ, val, tb)


async def _aclose(self):
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        return
    raise RuntimeError('asynchronous generator ignored GeneratorExit')


async def _anext(self):
    return await self.asend(None)


def _await(self):
    yield


class _CallableGenericAlias(GenericAlias):
    __slots__ = ()

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        given, result = args
        if isinstance(given, (tuple, list)):
            args = *given, result
        elif not _stands_for_list(given):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {given}')
        return super().__new__(cls, origin, args)

    def _halves(self):
        # What was written: the list of the parameters, or what stands for one, and the result.
        *given, result = self.__args__
        return (given[0] if len(given) == 1 and _stands_for_list(given[0]) else given), result

    def __repr__(self):
        given, result = self._halves()
        if type(given) is not list:
            return super().__repr__()
        return f'collections.abc.Callable[[{", ".join(map(_shown, given))}], {_shown(result)}]'

    def __reduce__(self):
        return _CallableGenericAlias, (Callable, self._halves())

    def __getitem__(self, item):
        *given, result = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        if len(given) == 1 and (_stands_for_list(given[0]) or isinstance(given[0], tuple)):
            given = given[0]
        return _CallableGenericAlias(Callable, (given, result))


def _stands_for_list(obj):
    kind = type(obj)
    return obj is ... or kind is list or kind.__module__ == 'typing' and kind.__name__ in ('ParamSpec', '_ConcatenateGenericAlias')


def _shown(obj):
    if obj is ...:
        return '...'
    if not isinstance(obj, type) or isinstance(obj, GenericAlias):
        return repr(obj)
    return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'


# --- classes that are known by their methods ---------------------------------------------------------------------------------------


Hashable = _structural('Hashable', (), {'__hash__': 0})
Sized = _structural('Sized', (), {'__len__': 0})
Container = _structural('Container', (), {'__contains__': False}, GenericAlias)
Callable = _structural('Callable', (), {'__call__': False}, _CallableGenericAlias)
Buffer = _structural('Buffer', (), {'__buffer__': NotImplementedError})
Iterable = _structural('Iterable', (), {'__iter__': lambda self: iter(())}, GenericAlias)
Iterator = _structural('Iterator', (Iterable,), {'__next__': StopIteration}, __iter__=lambda self: self)
Reversible = _structural('Reversible', (Iterable,), {'__reversed__': lambda self: iter(())})
Collection = _structural('Collection', (Sized, Iterable, Container), {})
Generator = _structural('Generator', (Iterator,), {'send': StopIteration, 'throw': _throw()}, __next__=lambda self: self.send(None),
                        close=_close('generator'))
Awaitable = _structural('Awaitable', (), {'__await__': _await}, GenericAlias)
Coroutine = _structural('Coroutine', (Awaitable,), {'send': StopIteration, 'throw': _throw()}, close=_close('coroutine'))
AsyncIterable = _structural('AsyncIterable', (), {'__aiter__': lambda self: AsyncIterator()}, GenericAlias)
AsyncIterator = _structural('AsyncIterator', (AsyncIterable,), {'__anext__': _stop}, __aiter__=lambda self: self)
AsyncGenerator = _structural('AsyncGenerator', (AsyncIterator,), {'asend': _stop_send, 'athrow': _athrow}, __anext__=_anext, aclose=_aclose)


# --- sets ---------------------------------------------------------------------------------------------------------------------


def _compares(holds):
    def method(self, other):
        return holds(self, other) if isinstance(other, Set) else NotImplemented

    return method


def _combines(members, with_any=False):
    def method(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            if not with_any:
                other = self._from_iterable(other)
        return self._from_iterable(members(self, other))

    return method


def _common(a, b):
    return (x for x in b if x in a)


def _every(a, b):
    for part in a, b:
        yield from part


def _without(a, b):
    return (x for x in a if x not in b)


def _clears(take, end):
    def clear(self):
        once = getattr(self, take)
        try:
            while True:
                once()
        except end:
            pass

    return clear


def _part(a, b):
    return len(a) <= len(b) and all(x in b for x in a)


class Set(Collection):
    __slots__ = ()
    __le__ = _compares(_part)
    __ge__ = _compares(lambda self, other: _part(other, self))
    __lt__ = _compares(lambda self, other: len(self) < len(other) and self.__le__(other))
    __gt__ = _compares(lambda self, other: len(self) > len(other) and self.__ge__(other))
    __eq__ = _compares(lambda self, other: len(self) == len(other) and self.__le__(other))
    __and__ = __rand__ = _combines(_common, True)
    __or__ = __ror__ = _combines(_every, True)
    __sub__ = _combines(_without)
    __rsub__ = _combines(lambda self, other: _without(other, self))
    __xor__ = __rxor__ = _combines(lambda self, other: _every(_without(self, other), _without(other, self)))

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def isdisjoint(self, other):
        return not any(_common(self, other))

    def _hash(self):
        return hash(frozenset(self))


class MutableSet(Set):
    __slots__ = ()
    add = _abstract('MutableSet.add', NotImplementedError)
    discard = _abstract('MutableSet.discard', NotImplementedError)
    clear = _clears('pop', KeyError)

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        self -= self - it
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            for value in it:
                self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
        else:
            for value in it if isinstance(it, Set) else self._from_iterable(it):
                (self.discard if value in self else self.add)(value)
        return self


# --- mappings -------------------------------------------------------------------------------------------------------------------


class MappingView(Sized):
    __slots__ = '_mapping',
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f'{type(self).__name__}({self._mapping!r})'


class KeysView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: set(it))

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()
    _from_iterable = classmethod(lambda cls, it: set(it))

    def __contains__(self, item):
        key, value = item
        try:
            return value in (self._mapping[key],)
        except KeyError:
            return False

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any(value in (found,) for found in self)

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


def _seen(name, view):
    def method(self):
        return view(self)

    method.__name__, method.__qualname__ = name, 'Mapping.' + name
    return method


class Mapping(Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 6
    __getitem__ = _abstract('Mapping.__getitem__', KeyError)
    keys, items, values = _seen('keys', KeysView), _seen('items', ItemsView), _seen('values', ValuesView)
    __reversed__ = None

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented


class MutableMapping(Mapping):
    __slots__ = ()
    __setitem__ = _abstract('MutableMapping.__setitem__', KeyError)
    __delitem__ = _abstract('MutableMapping.__delitem__', KeyError)
    clear = _clears('popitem', KeyError)

    def pop(self, key, default=_NOTHING):
        try:
            value = self[key]
        except KeyError:
            if default is _NOTHING:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def update(self, other=(), /, **kwds):
        if isinstance(other, (dict, Mapping)):
            names = other
        elif hasattr(other, 'keys'):
            names = other.keys()
        else:
            names = ()
            for key, value in other:
                self[key] = value
        for key in names:
            self[key] = other[key]
        for key in kwds:
            self[key] = kwds[key]

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


# --- sequences --------------------------------------------------------------------------------------------------------------------


class Sequence(Reversible, Collection):
    __slots__ = ()
    __abc_tpflags__ = 1 << 5
    __getitem__ = _abstract('Sequence.__getitem__', IndexError)

    def __iter__(self):
        try:
            for i in count():
                yield self[i]
        except IndexError:
            pass

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def __contains__(self, value):
        for found in self:
            if found is value or found == value:
                return True
        return False

    def index(self, value, start=0, stop=None):
        if start < 0:
            start = max(start + len(self), 0)
        if stop is not None and stop < 0:
            stop += len(self)
        for i in count(start):
            if stop is not None and i >= stop:
                break
            try:
                found = self[i]
            except IndexError:
                break
            if found is value or found == value:
                return i
        raise ValueError

    def count(self, value):
        return sum(value in (found,) for found in self)


class MutableSequence(Sequence):
    __slots__ = ()
    __setitem__ = _abstract('MutableSequence.__setitem__', IndexError)
    __delitem__ = _abstract('MutableSequence.__delitem__', IndexError)
    insert = _abstract('MutableSequence.insert', IndexError)
    clear = _clears('pop', IndexError)

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def reverse(self):
        for i, j in zip(range(len(self) // 2), range(len(self) - 1, 0, -1)):
            self[i], self[j] = self[j], self[i]


class _Deprecated(ABCMeta):
    def __new__(mcls, name, bases, namespace, **keywords):
        if bases != (Sequence,):
            mcls._warn()
        return super().__new__(mcls, name, bases, namespace, **keywords)

    def __instancecheck__(cls, instance):
        cls._warn()
        return super().__instancecheck__(instance)

    @staticmethod
    def _warn():
        import warnings

        warnings._deprecated('collections.abc.ByteString', remove=(3, 17))


class ByteString(Sequence, metaclass=_Deprecated):
    __slots__ = ()


# --- builtin classes ----------------------------------------------------------------------------------------------------------------


async def _started():
    yield


_sent = _stop(None)
_sent.close()
for _abc, _classes in (
    (Generator, [type(_every((), ()))]), (Coroutine, [type(_sent)]), (AsyncGenerator, [type(_started())]), (Buffer, [bytes, bytearray, memoryview]),
    (Set, [frozenset]), (MutableSet, [set]), (Mapping, [dict, mappingproxy]), (MutableMapping, [dict]), (KeysView, [dict_keys, odict_keys]),
    (ItemsView, [dict_items, odict_items]), (ValuesView, [dict_values, odict_values]), (Sequence, [tuple, str, bytes, range, memoryview]),
    (ByteString, [bytes, bytearray]), (MutableSequence, [list, bytearray, deque]),
):
    for _class in _classes:
        _enter(_abc, _class)
del _abc, _classes, _class, _sent
