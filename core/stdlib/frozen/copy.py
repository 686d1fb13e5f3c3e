"""Copies of objects, shallow and deep."""  # hidden

from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error


class _Method:
    def method(self):
        pass


_MethodType = type(_Method().method)
# What cannot change stands for itself.
_ATOMS = frozenset((type(None), int, float, bool, complex, str, bytes, type, range, property, type(...), type(NotImplemented), type(len),
                    type(lambda: 0)))
_SHALLOW_ATOMS = _ATOMS | {tuple, frozenset, slice}
_DEEP_ATOMS = _ATOMS | {type((lambda: 0).__code__)}
_NOTHING = object()


def copy(x):
    cls = type(x)
    if cls in _SHALLOW_ATOMS or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    if cls is _MethodType:
        return cls(x.__func__, x.__self__)
    own = getattr(cls, '__copy__', None)
    if own is not None:
        return own(x)
    parts = _taken_apart(x, cls, 'shallow')
    return x if isinstance(parts, str) else _put_together(lambda part: part, lambda made: None, *parts)


def deepcopy(x, memo=None):
    cls = type(x)
    if cls in _DEEP_ATOMS:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _NOTHING)
    if known is not _NOTHING:
        return known
    if cls in _DEEP:
        made = _DEEP[cls](x, memo)
    elif issubclass(cls, type):
        made = x
    elif getattr(x, '__deepcopy__', None) is not None:
        made = x.__deepcopy__(memo)
    else:
        made = _deep_parts(x, cls, memo)
    if made is not x:
        memo[id(x)] = made
        # The ids in the memo have to stay those of these objects: it keeps them.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep_parts(x, cls, memo):
    def remember(made):
        memo[id(x)] = made

    parts = _taken_apart(x, cls, 'deep')
    return x if isinstance(parts, str) else _put_together(lambda part: deepcopy(part, memo), remember, *parts)


def _deep_list(x, memo):
    made = memo[id(x)] = []
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deep_dict(x, memo):
    made = memo[id(x)] = {}
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:
        # It contains itself, and was copied on the way.
        return memo[id(x)]
    return tuple(items) if any([a is not b for a, b in zip(x, items)]) else x


_DEEP = {list: _deep_list, dict: _deep_dict, tuple: _deep_tuple,
         _MethodType: lambda x, memo: _MethodType(x.__func__, deepcopy(x.__self__, memo))}


def _taken_apart(x, cls, kind):
    if cls in dispatch_table:
        return dispatch_table[cls](x)
    if getattr(x, '__reduce_ex__', None) is not None:
        return x.__reduce_ex__(4)
    if getattr(x, '__reduce__', None) is None:
        raise Error(f'un({kind})copyable object of type {cls}')
    return x.__reduce__()


def _put_together(part, remember, make, args, state=None, items=None, pairs=None):
    # part: what stands for each part in the copy; remember is told of it as soon as it is there.
    made = make(*map(part, args))
    remember(made)
    if state is not None:
        state = part(state)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            state, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
            if state is not None:
                made.__dict__.update(state)
            for name in slots or ():
                setattr(made, name, slots[name])
    for item in items or ():
        made.append(part(item))
    for key, value in pairs or ():
        made[part(key)] = part(value)
    return made


def replace(obj, /, **changes):
    own = getattr(type(obj), '__replace__', None)
    if own is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return own(obj, **changes)
