"""The iterators of itertools: X_new checks the arguments and makes a generator of the class that it is given.

After its end or an exception, a generator of the prelude begins again with its parameters as they are then (runtime/returns.cpp): those that
go on keep their state in parameters, those that are over give up their iterator, and those that an exception ends too have a handler.
"""


def count_next(counter, value, step):
    counter.__setstate__(value + step)
    return value


def counting_repr(name, value, *more):
    if more:
        return f"{name}({value!r}, {more[0]!r})"
    return f"{name}({value!r})"


def accumulate_new(cls, iterable, function, initial):
    return _with_type(accumulate_items(iter(iterable), function, initial, True), cls)


def accumulate_items(iterator, function, total, first):
    if first:
        if total is None:
            for total in iterator:
                break
            else:
                return
        first = False
        yield total
    if function is None:
        for item in iterator:
            total = total + item
            yield total
    else:
        for item in iterator:
            total = function(total, item)
            yield total


def batched_new(cls, iterable, n, strict):
    n = size_index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return _with_type(batched_items(iter(iterable), n, strict), cls)


def check_row(r):
    if r < 0:
        raise ValueError("r must be non-negative")
    if r >= 1 << 60:
        raise MemoryError


def size_index(value):
    value = checked_index(value)
    if not -9223372036854775808 <= value <= 9223372036854775807:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return value


def batched_items(iterator, n, strict):
    try:
        while True:
            row = []
            for item in iterator:
                _list_append(row, item)
                if _seq_length(row) == n:
                    break
            else:
                if not row:
                    return
                if strict:
                    raise ValueError("batched(): incomplete batch")
            yield tuple(row)
    except BaseException:
        raise


def chain_new(cls, iterables):
    return _with_type(chain_items(iter(iterables), iter(())), cls)


def chain_items(outer_iterator, iterator):
    while True:
        for item in iterator:
            yield item
        more_iterator = outer_iterator
        outer_iterator = iterator = iter(())  # over, if what follows fails
        for iterable in more_iterator:
            iterator = iter(iterable)
            outer_iterator = more_iterator
            break
        else:
            return


def combinations_new(cls, iterable, r):
    r = size_index(r)
    pool = tuple(iterable)
    check_row(r)
    return _with_type(combinations_items(pool, r), cls)


def combinations_items(pool, r):
    try:
        if r > len(pool):
            return
        row = pool[:r]
        indices = [*range(r)]
        while row is not None:
            yield row
            row = _next_combination(pool, indices, False)
    except BaseException:
        raise


def combinations_with_replacement_new(cls, iterable, r):
    r = size_index(r)
    pool = tuple(iterable)
    check_row(r)
    return _with_type(combinations_with_replacement_items(pool, r), cls)


def combinations_with_replacement_items(pool, r):
    try:
        if r and not pool:
            return
        row = pool[:1] * r
        indices = [0] * r
        while row is not None:
            yield row
            row = _next_combination(pool, indices, True)
    except BaseException:
        raise


def compress_new(cls, data, selectors):
    return _with_type(compress_items(iter(data), iter(selectors)), cls)


def compress_items(iterator, chosen_iterator):
    for item in iterator:
        for chosen in chosen_iterator:
            break
        else:
            return
        if chosen:
            yield item


def cycle_new(cls, iterable):
    return _with_type(cycle_items(iter(iterable), []), cls)


def cycle_items(iterator, saved):
    for item in iterator:
        _list_append(saved, item)
        yield item
    iterator = iter(())
    while saved:
        for item in saved:
            yield item


def dropwhile_new(cls, predicate, iterable):
    return _with_type(dropwhile_items(predicate, iter(iterable), True), cls)


def dropwhile_items(predicate, iterator, dropping):
    for item in iterator:
        if not dropping or not predicate(item):
            dropping = False
            yield item


def filterfalse_new(cls, function, iterable):
    return _with_type(filterfalse_items(function, iter(iterable)), cls)


def filterfalse_items(function, iterator):
    if function is None or function is bool:
        for item in iterator:
            if not item:
                yield item
    else:
        for item in iterator:
            if not function(item):
                yield item


def groupby_new(cls, iterable, key, grouper):
    return _with_type(groupby_items(iter(iterable), key, grouper), cls)


def groupby_items(iterator, key, grouper):
    # state: the key and the value read last, whether that value is still to be given out, which group may go on.
    state = [None, None, False, None]
    if not groupby_step(iterator, key, state):
        return
    while True:
        target = state[0]
        group = []
        state[3] = group
        yield target, _with_type(groupby_group(iterator, key, state, target, group), grouper)
        state[3] = None
        while state[0] is target or target == state[0]:
            if not groupby_step(iterator, key, state):
                return


def groupby_step(iterator, key, state):
    for value in iterator:
        state[0] = value if key is None else key(value)
        state[1] = value
        state[2] = True
        return True
    return False


def groupby_group(iterator, key, state, target, group):
    while state[3] is group:
        if not state[2] and not groupby_step(iterator, key, state):
            return
        if not (state[0] is target or target == state[0]):
            return
        state[2] = False
        yield state[1]


def islice_new(cls, args):
    count = len(args)
    if count < 2:
        raise TypeError(f"islice expected at least 2 arguments, got {count}")
    if count > 4:
        raise TypeError(f"islice expected at most 4 arguments, got {count}")
    start = 0
    step = 1
    stop = islice_index(args[1 if count == 2 else 2])
    if stop == -1:
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if count > 2:
        start = islice_index(args[1]) or 0
    if start < 0 or stop is not None and stop < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if count == 4 and args[3] is not None:
        step = islice_index(args[3])
        if step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
    return _with_type(islice_items(iter(args[0]), start, stop, step), cls)


def islice_index(value):
    # -1: no index.
    if value is None:
        return None
    if _has_special(value, "__index__"):
        value = _index(value)
        if -9223372036854775808 <= value <= 9223372036854775807:
            return value
    return -1


def islice_items(iterator, start, stop, step):
    try:
        position = 0
        following = start
        while True:
            while position < following:
                for item in iterator:
                    break
                else:
                    return
                position += 1
            if stop is None:
                if step == 1:
                    break
            elif position >= stop:
                return
            for item in iterator:
                break
            else:
                return
            position += 1
            following += step
            if stop is not None and following > stop:
                following = stop
            yield item
        for item in iterator:
            yield item
    except BaseException:
        raise


def pairwise_new(cls, iterable):
    return _with_type(pairwise_items(iter(iterable)), cls)


def pairwise_items(iterator):
    try:
        for before in iterator:
            break
        for item in iterator:
            yield before, item
            before = item
    except BaseException:
        raise


def permutations_new(cls, iterable, r):
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not _isinstance(r, int):
        raise TypeError("Expected int as r")
    r = size_index(r)
    check_row(r)
    return _with_type(permutations_items(pool, r), cls)


def permutations_items(pool, r):
    try:
        n = len(pool)
        if r > n:
            return
        row = pool[:r]
        indices = [*range(n)]
        cycles = [*range(n, n - r, -1)]
        while row is not None:
            yield row
            row = _next_permutation(pool, indices, cycles)
    except BaseException:
        raise


def product_new(cls, repeat, iterables):
    repeat = size_index(repeat)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = []
    if repeat * len(iterables) >= 1 << 60:
        raise OverflowError("repeat argument too large")
    if repeat:
        for iterable in iterables:
            _list_append(pools, tuple(iterable))
    return _with_type(product_items(pools * repeat), cls)


def product_items(pools):
    try:
        row = []
        for pool in pools:
            if not pool:
                return
            _list_append(row, pool[0])
        row = tuple(row)
        indices = [0] * len(pools)
        while row is not None:
            yield row
            row = _next_product(pools, indices)
    except BaseException:
        raise


def starmap_new(cls, function, iterable):
    return _with_type(starmap_items(function, iter(iterable)), cls)


def starmap_items(function, iterator):
    for arguments in iterator:
        yield function(*tuple(arguments))


def takewhile_new(cls, predicate, iterable):
    return _with_type(takewhile_items(predicate, iter(iterable)), cls)


def takewhile_items(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            iterator = iter(())
            return
        yield item


def tee_copies(iterable, n, place, cls, single):
    n = size_index(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if place is None:
        iterator = iter(iterable)
        if not single:
            iterator = iter(iterator)
        node = []
    else:
        iterator, node = place
    copies = []
    for _ in range(n):
        place = [iterator, node]
        _list_append(copies, _with_place(_with_type(tee_items(place), cls), place))
    return copies[0] if single else tuple(copies)


def tee_items(place):
    while True:
        iterator, node = place
        if not node:
            for item in iterator:
                break
            else:
                return
            if not node:
                node.append(item)
                node.append([])
        place[1] = node[1]
        yield node[0]


def zip_longest_new(cls, iterables, keywords):
    fill = keywords.pop("fillvalue", None)
    if keywords:
        raise TypeError("zip_longest() got an unexpected keyword argument")
    iterators = []
    for iterable in iterables:
        _list_append(iterators, iter(iterable))
    return _with_type(zip_longest_items(iterators, fill), cls)


def zip_longest_items(iterators, fill):
    try:
        active = len(iterators)
        if not active:
            return
        while True:
            row = []
            for iterator in iterators:
                if iterator is None:
                    _list_append(row, fill)
                    continue
                for item in iterator:
                    _list_append(row, item)
                    break
                else:
                    active -= 1
                    if not active:
                        return
                    iterators[len(row)] = None
                    _list_append(row, fill)
            yield tuple(row)
    except BaseException:
        raise
