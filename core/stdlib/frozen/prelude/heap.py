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
    if lo < 0:
        raise ValueError("lo must be non-negative")
    hi = len(a) if hi is None else size_index(hi)
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
    a.insert(bisect_position(a, x if key is None else key(x), lo, hi, key, right), x)
