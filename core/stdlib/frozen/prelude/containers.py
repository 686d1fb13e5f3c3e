# Slow paths of list, tuple, dict, set, range and slice: keys and items with Python-level __hash__, __eq__, __lt__, __index__.
#
# A lookup with a Python __eq__ walks the candidates of a hash one by one; when the comparison has changed the table, it begins again.


def with_index(method, target, index, rest):
    key = index
    if _isinstance(key, slice):
        start = key.start
        stop = key.stop
        step = key.step
        key = slice(
            None if start is None else slice_index(start),
            None if stop is None else slice_index(stop),
            None if step is None else slice_index(step),
        )
    else:
        key = checked_index(key)
    return call_naming(index, method, target, key, *rest)


def call_naming(index, function, *args):
    # What __index__ has answered is too big: the message names the class of the object that was asked.
    try:
        return function(*args)
    except (IndexError, OverflowError) as error:
        error.args = (error.args[0].replace("fit 'int'", f"fit '{_type_name(index)}'"),)
        raise


def checked_index(value):
    result = _index(value)
    if not _isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")
    return result if _type(result) is int else result + 0


def item_refused(key, message):
    if not -(1 << 63) <= checked_index(key) < 1 << 63:
        raise IndexError(f"cannot fit '{_type_name(key)}' into an index-sized integer")
    raise TypeError(message)


def slice_index(value):
    if _type_lookup(type(value), "__index__") is None:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return checked_index(value)


def with_list(method, target, iterable):
    if _isinstance(target, set) or _isinstance(target, frozenset):
        return method(target, set_fill(set(), iterable))
    if _isinstance(target, (str, bytes, bytearray)):
        return method(target, list_fill([], iter_or_error(iterable, "can only join an iterable")))
    return method(target, list_fill([], iter(iterable)))


def list_fill(target, iterable):
    iterator = iter(iterable)
    # As CPython asks, for the program to see
    length_hint(iterable, 0)
    for item in iterator:
        _list_append(target, item)
    return target


def list_extend(target, iterable):
    list_fill(target, iterable)


def list_drain(target, iterable):
    for item in iterable:
        _list_append(target, item)
    return target


def list_set_slice(method, target, key, iterable):
    slice_indices(key, 0)
    method(target, key, list_fill([], iter_or_error(iterable, "must assign iterable to extended slice")))


def list_remove(target, value, i):
    while i < _seq_length(target):
        item = _seq_item(target, i)
        if item is value or item == value:
            _list_delete(target, i)
            return
        i += 1
    raise ValueError("list.remove(x): x not in list")


def tuple_new(new, cls, iterable):
    return new(cls, list_drain([], iterable))


def sequence_contains(sequence, value, i):
    while i < _seq_length(sequence):
        item = _seq_item(sequence, i)
        if item is value or item == value:
            return True
        i += 1
    return False


def sequence_count(sequence, value, i, count):
    while i < _seq_length(sequence):
        item = _seq_item(sequence, i)
        if item is value or item == value:
            count += 1
        i += 1
    return count


def sequence_index(sequence, value, i, stop):
    while i < stop and i < _seq_length(sequence):
        item = _seq_item(sequence, i)
        if item is value or item == value:
            return i
        i += 1
    name = "list" if _isinstance(sequence, list) else "tuple"
    raise ValueError(f"{name}.index(x): x not in {name}")


def sequence_index_limits(method, sequence, value, start, stop):
    start = checked_index(start)
    if stop is None:
        return method(sequence, value, start)
    return method(sequence, value, start, checked_index(stop))


def sequence_compare(a, b, i, number):
    while i < _seq_length(a) and i < _seq_length(b):
        x = _seq_item(a, i)
        y = _seq_item(b, i)
        if x is not y and not (x == y):
            if number == 39:
                return False
            if number == 40:
                return True
            return operate(number, x, y)
        i += 1
    return operate(number, _seq_length(a), _seq_length(b))


def sort_list(target, key, reverse):
    reverse = not not reverse
    items = _list_take(target)
    try:
        if key is None:
            keys = items
        else:
            keys = []
            for item in items:
                _list_append(keys, key(item))
        if not _sort_values(items, keys, reverse):
            items = merge_sort(items, keys, reverse)
    finally:
        changed = _list_put(target, items)
    if changed:
        raise ValueError("list modified during sort")


def merge_sort(items, keys, reverse):
    values = [*items]
    keys = [*keys]
    if reverse:
        values = values[::-1]
        keys = keys[::-1]

    def turn_round(start, end):
        if end - start > 1:
            keys[start:end] = keys[start:end][::-1]
            values[start:end] = values[start:end][::-1]

    count = _seq_length(values)
    least = count
    odd = 0
    while least >= 64:
        odd |= least & 1
        least >>= 1
    least += odd
    runs = []
    start = 0
    while start < count:
        end = start + 1
        while end < count and not (keys[end] < keys[end - 1]):
            end += 1
        if end < count and (end == start + 1 or not (keys[start] < keys[end - 1])):
            # A run that descends, with equal ones side by side in it: those are turned round twice and keep their order.
            turn_round(start, end)
            equal = end
            end += 1
            while end < count:
                if keys[end] < keys[end - 1]:
                    turn_round(equal, end)
                    equal = end
                elif keys[end - 1] < keys[end]:
                    break
                end += 1
            turn_round(equal, end)
            turn_round(start, end)
            while end < count and not (keys[end] < keys[end - 1]):
                end += 1
        wanted = start + least
        if wanted > count:
            wanted = count
        while end < wanted:
            pivot = keys[end]
            low = start
            high = end
            while low < high:
                middle = (low + high) >> 1
                if pivot < keys[middle]:
                    high = middle
                else:
                    low = middle + 1
            if low < end:
                value = values[end]
                keys[low + 1 : end + 1] = keys[low:end]
                values[low + 1 : end + 1] = values[low:end]
                keys[low] = pivot
                values[low] = value
            end += 1
        _list_append(runs, start)
        start = end
    _list_append(runs, count)
    while _seq_length(runs) > 2:
        merged = []
        i = 0
        while i + 2 < _seq_length(runs):
            merge_runs(values, keys, runs[i], runs[i + 1], runs[i + 2])
            _list_append(merged, runs[i])
            i += 2
        while i < _seq_length(runs):
            _list_append(merged, runs[i])
            i += 1
        runs = merged
    if reverse:
        values = values[::-1]
    return values


def merge_runs(values, keys, start, middle, end):
    if not (keys[middle] < keys[middle - 1]):
        return
    left_keys = keys[start:middle]
    left_values = values[start:middle]
    i = 0
    size = middle - start
    j = middle
    to = start
    while i < size and j < end:
        if keys[j] < left_keys[i]:
            keys[to] = keys[j]
            values[to] = values[j]
            j += 1
        else:
            keys[to] = left_keys[i]
            values[to] = left_values[i]
            i += 1
        to += 1
    if i < size:
        keys[to:j] = left_keys[i:]
        values[to:j] = left_values[i:]


def hash_by_method(value):
    method = _type_lookup(type(value), "__hash__")
    if method is None:
        raise TypeError(f"unhashable type: '{_type_name(value)}'")
    result = _bind(method, value)()
    if not _isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    return _hash_result(result)


def tuple_hash(value):
    hashes = []
    i = 0
    while i < _seq_length(value):
        _list_append(hashes, _hash(_seq_item(value, i)))
        i += 1
    return _tuple_hash(hashes)


def hash_key(key):
    try:
        return _hash(key)
    except TypeError as error:
        explained = _explain_unhashable(error, key, "dict key")
    raise explained


def hash_element(key):
    try:
        return _hash(key)
    except TypeError as error:
        explained = _explain_unhashable(error, key, "set element")
    raise explained


def dict_find(target, key, hash_):
    while True:
        entry = _dict_probe(target, hash_, -1)
        while entry >= 0:
            other = _dict_key(target, entry)
            if other is key:
                return entry
            same = not not (other == key)
            if not _dict_holds(target, entry, other):
                break
            if same:
                return entry
            entry = _dict_probe(target, hash_, entry)
        else:
            return -1


def dict_get_item(target, key):
    entry = dict_find(target, key, hash_key(key))
    if entry >= 0:
        return _dict_value(target, entry)
    return _dict_missing(target, key)


def dict_store(target, key, value):
    hash_ = hash_key(key)
    entry = dict_find(target, key, hash_)
    if entry >= 0:
        _dict_set_value(target, entry, value)
    else:
        _dict_add_new(target, key, hash_, value)


def dict_delete(target, key):
    entry = dict_find(target, key, hash_key(key))
    if entry < 0:
        raise KeyError(key)
    _dict_delete_entry(target, entry)


def dict_contains(target, key):
    return dict_find(target, key, hash_key(key)) >= 0


def dict_get(target, key, default):
    entry = dict_find(target, key, hash_key(key))
    return default if entry < 0 else _dict_value(target, entry)


def dict_setdefault(target, key, default):
    hash_ = hash_key(key)
    entry = dict_find(target, key, hash_)
    if entry >= 0:
        return _dict_value(target, entry)
    _dict_add_new(target, key, hash_, default)
    return default


def dict_pop(target, key, defaults):
    entry = dict_find(target, key, hash_key(key))
    if entry < 0:
        if defaults:
            return _seq_item(defaults, 0)
        raise KeyError(key)
    value = _dict_value(target, entry)
    _dict_delete_entry(target, entry)
    return value


def dict_fill(target, source, named, result):
    if _isinstance(source, dict) and _type_lookup(type(source), "__iter__") is _type_lookup(dict, "__iter__"):
        items = _hashed_items(source)
        i = 0
        while i < _seq_length(items):
            key = _seq_item(items, i)
            hash_ = _seq_item(items, i + 1)
            entry = dict_find(target, key, hash_)
            if entry >= 0:
                _dict_set_value(target, entry, _seq_item(items, i + 2))
            else:
                _dict_add_new(target, key, hash_, _seq_item(items, i + 2))
            i += 3
    elif hasattr(source, "keys"):
        for key in keys_of(source):
            dict_store(target, key, source[key])
    else:
        number = 0
        for item in source:
            if _type(item) is tuple or _type(item) is list:
                pair = item
            else:
                try:
                    iterator = iter(item)
                except TypeError:
                    error = TypeError("object is not iterable")
                    error.add_note(f"Cannot convert dictionary update sequence element #{number} to a sequence")
                else:
                    error = None
                if error is not None:
                    raise error
                pair = list_fill([], iterator)
            size = _seq_length(pair)
            if size != 2:
                raise ValueError(f"dictionary update sequence element #{number} has length {size}; 2 is required")
            dict_store(target, _seq_item(pair, 0), _seq_item(pair, 1))
            number += 1
    for key, value in named.items():
        dict_store(target, key, value)
    return result


def dict_from_keys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def dict_equal(a, b, negate):
    items = _hashed_items(a)
    i = 0
    while i < _seq_length(items):
        entry = dict_find(b, _seq_item(items, i), _seq_item(items, i + 1))
        if entry < 0:
            return negate
        x = _seq_item(items, i + 2)
        y = _dict_value(b, entry)
        if x is not y and not (x == y):
            return negate
        i += 3
    return not negate


def view_contains_item(target, key, value):
    entry = dict_find(target, key, hash_key(key))
    if entry < 0:
        return False
    other = _dict_value(target, entry)
    return other is value or not not (other == value)


def view_compare(a, b, number):
    left = len(a)
    right = len(b)
    if number == 39 or number == 40:
        same = left == right and view_all_in(a, b)
        return same if number == 39 else not same
    if number == 37:
        return left < right and view_all_in(a, b)
    if number == 38:
        return left <= right and view_all_in(a, b)
    if number == 41:
        return left > right and view_all_in(b, a)
    return left >= right and view_all_in(b, a)


def view_all_in(a, b):
    for item in a:
        if item not in b:
            return False
    return True


def view_combine(a, b, number):
    if number == 0:
        if _type_name(a) != "dict_keys" and _type_name(a) != "dict_items":
            a, b = b, a
        size = len(a)
        if _type(b) is set and size <= len(b):
            return b.intersection(a)
        if (_type_name(b) == "dict_keys" or _type_name(b) == "dict_items") and len(b) > size:
            a, b = b, a
        result = set()
        for item in b:
            if item in a:
                result.add(item)
        return result
    result = set(a)
    if number == 1:
        result.update(b)
    elif number == 2:
        result.symmetric_difference_update(b)
    else:
        result.difference_update(b)
    return result


def view_is_disjoint(a, b):
    if a is b:
        return len(a) == 0
    if (_isinstance(b, set) or _isinstance(b, frozenset) or _type_name(b) == "dict_keys" or _type_name(b) == "dict_items") and len(b) > len(a):
        a, b = b, a
    for item in b:
        if item in a:
            return False
    return True


def set_find(target, key, hash_):
    while True:
        position = _set_probe(target, hash_, -1)
        while position >= 0:
            other = _set_key(target, position)
            if other is key:
                return position
            same = not not (other == key)
            if not _set_holds(target, position, other):
                break
            if same:
                return position
            position = _set_probe(target, hash_, position)
        else:
            return -1


def set_store(target, key):
    hash_ = hash_element(key)
    if set_find(target, key, hash_) < 0:
        _set_add_new(target, key, hash_)


def set_store_hashed(target, key, hash_):
    if set_find(target, key, hash_) < 0:
        _set_add_new(target, key, hash_)


def set_has(target, key):
    return set_find(target, key, hash_element(key)) >= 0


def set_drop(target, key, strict):
    position = set_find(target, key, hash_element(key))
    if position >= 0:
        _set_delete_entry(target, position)
    elif strict:
        raise KeyError(key)


def set_fill(target, source):
    if _isinstance(source, set) or _isinstance(source, frozenset) or _type(source) is dict:
        items = _hashed_items(source)
        i = 0
        while i < _seq_length(items):
            set_store_hashed(target, _seq_item(items, i), _seq_item(items, i + 1))
            i += 3
    else:
        for item in source:
            set_store(target, item)
    return target


def set_fill_all(target, sources, i, result):
    while i < _seq_length(sources):
        set_fill(target, _seq_item(sources, i))
        i += 1
    return result


def set_combine(a, b, result, number):
    if number == 1:
        set_fill(result, a)
        return set_fill(result, b)
    if number == 2:
        set_fill(result, b)
        set_toggle(result, a)
        return result
    if number == 0 and _set_size(b) > _set_size(a):
        a, b = b, a
    items = _hashed_items(b if number == 0 else a)
    other = a if number == 0 else b
    i = 0
    while i < _seq_length(items):
        key = _seq_item(items, i)
        hash_ = _seq_item(items, i + 1)
        if (set_find(other, key, hash_) >= 0) is (number == 0):
            set_store_hashed(result, key, hash_)
        i += 3
    return result


def set_toggle(target, other):
    items = _hashed_items(other)
    i = 0
    while i < _seq_length(items):
        key = _seq_item(items, i)
        hash_ = _seq_item(items, i + 1)
        position = set_find(target, key, hash_)
        if position >= 0:
            _set_delete_entry(target, position)
        else:
            set_store_hashed(target, key, hash_)
        i += 3


def set_change(target, other, number):
    if number == 1:
        return set_fill(target, other)
    if number == 2:
        set_toggle(target, other)
        return target
    if number == 0:
        result = set()
        set_combine(target, other, result, 0)
        _set_swap(target, result)
        return target
    items = _hashed_items(other)
    i = 0
    while i < _seq_length(items):
        position = set_find(target, _seq_item(items, i), _seq_item(items, i + 1))
        if position >= 0:
            _set_delete_entry(target, position)
        i += 3
    _set_compact(target)
    return target


def set_combine_all(target, others, first, number):
    i = first
    while i < _seq_length(others):
        other = _seq_item(others, i)
        if _isinstance(other, set) or _isinstance(other, frozenset):
            target = set_combine(target, other, _set_new(target), number)
        elif number == 0:
            result = _set_new(target)
            for item in other:
                hash_ = _hash(item)
                if set_find(target, item, hash_) >= 0:
                    set_store_hashed(result, item, hash_)
                    if _set_size(result) == _set_size(target):
                        break
            target = result
        else:
            target = _set_copy(target)
            set_drop_all(target, other)
        i += 1
    return target


def set_drop_all(target, iterable):
    for item in iterable:
        set_drop(target, item, False)
    _set_compact(target)


def set_change_all(target, others, number):
    if number == 0:
        if others:
            _set_swap(target, set_combine_all(target, others, 0, number))
        return
    i = 0
    while i < _seq_length(others):
        other = _seq_item(others, i)
        if _isinstance(other, set) or _isinstance(other, frozenset):
            set_change(target, other, number)
        else:
            set_drop_all(target, other)
        i += 1


def set_scan(target, iterable, found):
    for item in iterable:
        if set_has(target, item) is found:
            return False
    return True


def set_is_within(target, iterable):
    return _set_size(set_combine_all(target, (iterable,), 0, 0)) == _set_size(target)


def with_set(method, target, iterable):
    return method(target, set_fill(set(), iterable))


def set_is_subset(a, b):
    if _set_size(a) > _set_size(b):
        return False
    items = _hashed_items(a)
    i = 0
    while i < _seq_length(items):
        if set_find(b, _seq_item(items, i), _seq_item(items, i + 1)) < 0:
            return False
        i += 3
    return True


def set_is_no_subset(a, b):
    return not set_is_subset(a, b)


def set_is_disjoint(a, b):
    items = _hashed_items(a)
    i = 0
    while i < _seq_length(items):
        if set_find(b, _seq_item(items, i), _seq_item(items, i + 1)) >= 0:
            return False
        i += 3
    return True


def range_new(cls, args):
    return cls(*[checked_index(value) for value in args])


def range_slice(target, key):
    start, stop, step = slice_indices(key, range_length(target))
    first = target.start
    stride = target.step
    return range(first + start * stride, first + stop * stride, stride * step)


def range_length(target):
    span = target.stop - target.start
    step = target.step
    if step < 0:
        span = -span
        step = -step
    return 0 if span <= 0 else (span - 1) // step + 1


def range_count(target, value):
    count = 0
    for item in target:
        if item == value:
            count += 1
    return count


def range_index(target, value):
    i = 0
    for item in target:
        if item == value:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def slice_indices(key, length):
    length = checked_index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if key.step is None else slice_index(key.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    lower = -1 if step < 0 else 0
    upper = length - 1 if step < 0 else length
    start = upper if step < 0 else lower
    if key.start is not None:
        start = slice_index(key.start)
        if start < 0:
            start += length
            if start < lower:
                start = lower
        elif start > upper:
            start = upper
    stop = lower if step < 0 else upper
    if key.stop is not None:
        stop = slice_index(key.stop)
        if stop < 0:
            stop += length
            if stop < lower:
                stop = lower
        elif stop > upper:
            stop = upper
    return start, stop, step


def dict_union(left, right):
    result = dict.copy(left)
    result.update(right)
    return result


def range_reduce(function, limits):
    return function, (range(*limits),), None


def iterator_reduce(iterator):
    return iter, ([*iterator],)


def length_hint(value, default):
    if not _isinstance(default, int):
        raise TypeError(f"'{_type_name(default)}' object cannot be interpreted as an integer")
    default = default + 0
    if _has_special(value, "__len__"):
        try:
            return len(value)
        except TypeError:
            pass
    if not _has_special(value, "__length_hint__"):
        return default
    try:
        hint = _call_special(value, "__length_hint__")
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not _isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {_type_name(hint)}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    if hint >= 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return hint + 0
