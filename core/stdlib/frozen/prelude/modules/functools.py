"""What functools does in Python: reduce, cmp_to_key, the slow ways of lru_cache."""


def lru_find(cache, key, function, args, keywords):
    results = cache._results
    nothing = []
    result = results.get(key, nothing)
    if result is nothing:
        cache._count(False)
        return lru_fill(cache, key, function, args, keywords)
    cache._count(True)
    if cache._maximum > 0:
        del results[key]
        results[key] = result
    return result


def lru_fill(cache, key, function, args, keywords):
    result = function(*args, **keywords)
    if not cache._store(key, result):
        results = cache._results
        results[key] = result
        if 0 < cache._maximum < len(results):
            for oldest in results:
                break
            del results[oldest]
    return result


def reduce_of(function, iterable, initial):
    iterator = iter_or_error(iterable, "reduce() arg 2 must support iteration")
    if initial:
        result = initial[0]
    else:
        for result in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        result = function(result, item)
    return result


def compared_by(compare):
    from _functools import KeyWrapper

    key = object.__new__(KeyWrapper)
    key._compare = compare
    return key
