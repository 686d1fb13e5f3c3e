"""What deques, named tuples and Counter do where values are compared, shown or iterated by Python code."""


def deque_extend(target, iterable, left):
    if iterable is target:
        iterable = [*iterable]
    if left:
        for item in iterable:
            target.appendleft(item)
    else:
        for item in iterable:
            target.append(item)


def deque_get(target, index):
    return target[deque_place(index)]


def deque_set(target, index, value):
    target[deque_place(index)] = value


def deque_delete(target, index):
    del target[deque_place(index)]


def deque_place(value):
    index = checked_index(value)
    if not -(1 << 63) <= index < 1 << 63:
        raise IndexError(f"cannot fit '{_type_name(value)}' into an index-sized integer")
    return index


def deque_copy(target):
    cls = _type(target)
    if target.maxlen is None:
        return cls(target)
    return cls(target, target.maxlen)


def deque_count(target, value):
    count = 0
    for item in target:
        if item is value or item == value:
            count += 1
    return count


def deque_position(target, value, start, stop):
    position = 0
    for item in target:
        if position >= stop:
            break
        if position >= start and (item is value or item == value):
            return position
        position += 1
    return -1


def deque_index(target, value, *limits):
    for limit in limits:
        if not _has_special(limit, "__index__"):
            raise TypeError("slice indices must be integers or have an __index__ method")
    size = len(target)
    start = _index(limits[0])
    stop = _index(limits[1])
    if start < 0:
        start += size
    if stop < 0:
        stop += size
    position = deque_position(target, value, start, stop)
    if position < 0:
        raise ValueError("deque.index(x): x not in deque")
    return position


def deque_remove(target, value):
    size = len(target)
    try:
        position = deque_position(target, value, 0, size)
    except RuntimeError:
        position = None
    if position is None or size != len(target):
        raise IndexError("deque mutated during remove().")
    if position < 0:
        raise ValueError("deque.remove(x): x not in deque")
    del target[position]


def deque_contains(target, value):
    for item in target:
        if item is value or item == value:
            return True
    return False


def deque_class():
    from _collections import deque
    return deque


def deque_add(a, b):
    if not _isinstance(b, deque_class()):
        raise TypeError(f'can only concatenate deque (not "{_type_name(b)}") to deque')
    result = deque_copy(a)
    result.extend(b)
    return result


def deque_iadd(a, b):
    a.extend(b)
    return a


def deque_mul(target, count):
    count = repeat_count(count)
    result = deque_copy(target)
    deque_imul(result, count)
    return result


def repeat_count(value):
    count = checked_index(value)
    if not -(1 << 63) <= count < 1 << 63:
        raise OverflowError(f"cannot fit '{_type_name(value)}' into an index-sized integer")
    return count


def deque_imul(target, count):
    count = repeat_count(count)
    if count <= 0:
        target.clear()
    elif count > 1:
        items = [*target]
        if target.maxlen is not None and count * len(items) > target.maxlen:
            count = -(-target.maxlen // (len(items) or 1))
        target.extend(items * (count - 1))
    return target


def deque_eq(a, b):
    if not _isinstance(b, deque_class()):
        return NotImplemented
    return a is b or (len(a) == len(b) and [*a] == [*b])


def deque_ne(a, b):
    if not _isinstance(b, deque_class()):
        return NotImplemented
    return not (a is b or (len(a) == len(b) and [*a] == [*b]))


def deque_lt(a, b):
    return [*a] < [*b] if _isinstance(b, deque_class()) else NotImplemented


def deque_le(a, b):
    return [*a] <= [*b] if _isinstance(b, deque_class()) else NotImplemented


def deque_gt(a, b):
    return [*a] > [*b] if _isinstance(b, deque_class()) else NotImplemented


def deque_ge(a, b):
    return [*a] >= [*b] if _isinstance(b, deque_class()) else NotImplemented


def deque_repr(target):
    if not _enter_repr(target):
        return "[...]"
    try:
        name = _type(target).__name__
        if target.maxlen is None:
            return f"{name}({[*target]!r})"
        return f"{name}({[*target]!r}, maxlen={target.maxlen})"
    finally:
        _leave_repr(target)


def deque_reduce(target):
    state = getattr(target, "__dict__", None) or None
    if target.maxlen is None:
        return _type(target), (), state, iter(target)
    return _type(target), ((), target.maxlen), state, iter(target)


def tuplegetter_repr(index, doc):
    return f"_tuplegetter({index!r}, {doc!r})"


def count_elements(mapping, iterable):
    get = mapping.get
    for item in iterable:
        mapping[item] = get(item, 0) + 1


def count_element(mapping, item, iterator):
    mapping[item] = mapping.get(item, 0) + 1
    count_elements(mapping, iterator)
