"""Heaps of items that are compared by Python code."""


def heap_move_up(heap, start, position, largest, result):
    item = heap[position]
    while position > start:
        parent_position = (position - 1) >> 1
        parent = heap[parent_position]
        if not (parent < item if largest else item < parent):
            break
        heap[position] = parent
        heap[parent_position] = item
        position = parent_position
    return result


def heap_move_down(heap, start, position, largest, result):
    end = len(heap)
    while 2 * position + 1 < end:
        child = 2 * position + 1
        if child + 1 < end:
            if largest:
                if not heap[child + 1] < heap[child]:
                    child += 1
            elif not heap[child] < heap[child + 1]:
                child += 1
            if len(heap) != end:
                raise RuntimeError("list changed size during iteration")
        heap[position], heap[child] = heap[child], heap[position]
        position = child
    return heap_move_up(heap, start, position, largest, result)


def heap_push_pop(heap, item, largest):
    if item < heap[0] if largest else heap[0] < item:
        item, heap[0] = heap[0], item
        return heap_move_down(heap, 0, 0, largest, item)
    return item


def heap_make(heap, i, largest):
    while i >= 0:
        heap_move_down(heap, i, i, largest, None)
        i -= 1


def bisect_position(a, x, lo, hi, key, right):
    lo = size_index(lo)
    if hi is not None:
        if not _has_special(hi, "__index__"):
            raise TypeError(f"argument should be integer or None, not '{_type_name(hi)}'")
        hi = checked_index(hi)
        if not -9223372036854775808 <= hi <= 9223372036854775807:
            raise OverflowError(f"cannot fit '{_type_name(hi)}' into an index-sized integer")
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if _isinstance(a, dict) and _type(a).__flags__ & 256:
        raise TypeError(f"{_type_name(a)} is not a sequence")
    if hi is None or hi == -1:
        hi = len(a)
    if not _has_special(a, "__getitem__"):
        raise TypeError(f"'{_type_name(a)}' object does not support indexing")
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle] if key is None else key(a[middle])
        if right:
            if x < item:
                hi = middle
            else:
                lo = middle + 1
        elif item < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_insort(a, x, lo, hi, key, right):
    position = bisect_position(a, x if key is None else key(x), lo, hi, key, right)
    a.insert(position, x)
