# The builtin functions that iterate over whatever has an __iter__, and the generators behind map, filter, zip and enumerate.


def all_of(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def any_of(iterable):
    for item in iterable:
        if item:
            return True
    return False


def iter_of(value):
    iterator = _call_special(value, "__iter__")
    try:
        method = _type_lookup(_type(iterator), "__next__")
    except TypeError:
        # It is None: next() fails
        method = True
    if method is None:
        raise TypeError(f"iter() returned non-iterator of type '{_type_name(iterator)}'")
    return iterator


def next_or(iterator, default):
    try:
        return _call_special(iterator, "__next__")
    except StopIteration:
        return default


def max_of(iterable, key, defaults):
    iterator = iter(iterable)
    for best in iterator:
        break
    else:
        if defaults:
            return defaults[0]
        raise ValueError("max() iterable argument is empty")
    if key is None:
        for item in iterator:
            if item > best:
                best = item
        return best
    rank = key(best)
    for item in iterator:
        value = key(item)
        if value > rank:
            best = item
            rank = value
    return best


def min_of(iterable, key, defaults):
    iterator = iter(iterable)
    for best in iterator:
        break
    else:
        if defaults:
            return defaults[0]
        raise ValueError("min() iterable argument is empty")
    if key is None:
        for item in iterator:
            if item < best:
                best = item
        return best
    rank = key(best)
    for item in iterator:
        value = key(item)
        if value < rank:
            best = item
            rank = value
    return best


def sum_of(iterable, total):
    iterator = iter(iterable)
    for kind, what in () if _type(total) is int else ((str, "strings [use '"), (bytes, "bytes [use b'"), (bytearray, "bytearray [use b'")):
        if _isinstance(total, kind):
            raise TypeError(f"sum() can't sum {what}'.join(seq) instead]")
    if _type(total) is int:
        for item in iterator:
            total = total + item
            if _type(total) is not int:
                break
        else:
            return total
    if _type(total) is float:
        state = (total, 0.0)
        for item in iterator:
            kind = _type(item)
            if kind is not float and not _isinstance(item, int):
                total = _end_compensated(state) + item
                break
            state = _add_compensated(state, item)
        else:
            return _end_compensated(state)
    if _type(total) is complex:
        state = (total.real, 0.0)
        imaginary = (total.imag, 0.0)
        for item in iterator:
            if _type(item) is complex:
                state = _add_compensated(state, item.real)
                imaginary = _add_compensated(imaginary, item.imag)
            elif _isinstance(item, int) or _isinstance(item, float):
                state = _add_compensated(state, item)
            else:
                total = complex(_end_compensated(state), _end_compensated(imaginary)) + item
                break
        else:
            return complex(_end_compensated(state), _end_compensated(imaginary))
    for item in iterator:
        total = total + item
    return total


def sorted_of(iterable, key, reverse, others):
    items = list_fill([], iterable)
    if others is None:
        items.sort(key=key, reverse=reverse)
    else:
        if key is not None:
            others["key"] = key
        if reverse is not False:
            others["reverse"] = reverse
        items.sort(**others)
    return items


def iter_or_error(iterable, message):
    try:
        return iter(iterable)
    except TypeError:
        pass
    raise TypeError(message)


def aiter_of(value):
    iterator = _call_special(value, "__aiter__")
    if not _has_special(iterator, "__anext__"):
        raise TypeError(f"aiter() returned not an async iterator of type '{_type_name(iterator)}'")
    return iterator


async def anext_or(iterator, default):
    try:
        return await _call_special(iterator, "__anext__")
    except StopAsyncIteration:
        return default


def map_new(cls, arguments, strict):
    function = arguments[0]
    if len(arguments) == 2:
        return _with_type(map_one(function, iter(arguments[1]), strict), cls)
    iterators = []
    for iterable in arguments[1:]:
        _list_append(iterators, iter(iterable))
    return _with_type(map_many(function, iterators, strict), cls)


def map_one(function, iterator, strict):
    for item in iterator:
        yield function(item)


def map_many(function, iterators, strict):
    while True:
        row = []
        for iterator in iterators:
            for item in iterator:
                _list_append(row, item)
                break
            else:
                if strict:
                    strict_end("map", iterators, len(row))
                return
        yield function(*row)


def filter_new(cls, function, iterable):
    iterator = iter(iterable)
    if function is None or function is bool:
        return _with_type(filter_true(iterator), cls)
    return _with_type(filter_by(function, iterator), cls)


def filter_true(iterator):
    for item in iterator:
        if item:
            yield item


def filter_by(function, iterator):
    for item in iterator:
        if function(item):
            yield item


def zip_new(cls, iterables, strict):
    iterators = []
    for iterable in iterables:
        _list_append(iterators, iter(iterable))
    if len(iterators) == 2:
        return _with_type(zip_two(iterators[0], iterators[1], strict), cls)
    return _with_type(zip_many(iterators, strict), cls)


def zip_two(iterator, other_iterator, strict):
    for x in iterator:
        for y in other_iterator:
            yield x, y
            break
        else:
            if strict:
                strict_end("zip", [iterator, other_iterator], 1)
            return
    if strict:
        strict_end("zip", [iterator, other_iterator], 0)


def zip_many(iterators, strict):
    if not iterators:
        return
    while True:
        row = []
        for iterator in iterators:
            for item in iterator:
                _list_append(row, item)
                break
            else:
                if strict:
                    strict_end("zip", iterators, len(row))
                return
        yield tuple(row)


def strict_end(name, iterators, done):
    if done:
        others = " 1" if done == 1 else f"s 1-{done}"
        raise ValueError(f"{name}() argument {done + 1} is shorter than argument{others}")
    count = len(iterators)
    i = 1
    while i < count:
        iterator = iterators[i]
        for item in iterator:
            others = " 1" if i == 1 else f"s 1-{i}"
            raise ValueError(f"{name}() argument {i + 1} is longer than argument{others}")
        i += 1


def enumerate_new(cls, iterable, start):
    return _with_type(enumerate_from(iter(iterable), start), cls)


def enumerate_from(iterator, number):
    for item in iterator:
        place = number
        number += 1
        yield place, item


def reversed_new(cls, sequence):
    return _make_reversed(cls, sequence, len(sequence))


def lazy_reduce(cls, name, arguments):
    if name == "":
        return iter, ((),)
    if name == "filter_true":
        return cls, (None, *arguments)
    if name == "filter_by" or name == "enumerate_from":
        return cls, arguments
    *made, strict = arguments
    if name == "map_many" or name == "zip_many":
        made[-1:] = made[-1]
    return (cls, tuple(made), True) if strict else (cls, tuple(made))


def with_truth(function, target, value):
    return function(target, not not value)
