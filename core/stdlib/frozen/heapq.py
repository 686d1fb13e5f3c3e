"""Lists that are heaps: the smallest item first."""  # hidden

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop', 'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max',
           'heappushpop_max', 'nlargest', 'nsmallest', 'merge']

from _heapq import *


def merge(*iterables, key=None, reverse=False):
    heap = []
    make, replace, pop = (heapify_max, heapreplace_max, heappop_max) if reverse else (heapify, heapreplace, heappop)
    direction = -1 if reverse else 1
    for order, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            heap.append([value if key is None else key(value), order * direction, value, iterator])
            break
    make(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[2]
        for value in entry[3]:
            entry[2] = value
            entry[0] = value if key is None else key(value)
            replace(heap, entry)
            break
        else:
            pop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]


def _best(n, iterable, key, largest):
    if n == 1:
        nothing = object()
        result = (max if largest else min)(iterable, default=nothing, key=key)
        return [] if result is nothing else [result]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=largest)[:n]
    iterator = iter(iterable)
    numbers = range(0, -n, -1) if largest else range(n)
    heap = [(value if key is None else key(value), number, value) for number, value in zip(numbers, iterator)]
    if not heap:
        return heap
    make, replace = (heapify, heapreplace) if largest else (heapify_max, heapreplace_max)
    make(heap)
    number = numbers.stop
    for value in iterator:
        measure = value if key is None else key(value)
        if heap[0][0] < measure if largest else measure < heap[0][0]:
            replace(heap, (measure, number, value))
            number += numbers.step
    heap.sort(reverse=largest)
    return [entry[2] for entry in heap]


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)
