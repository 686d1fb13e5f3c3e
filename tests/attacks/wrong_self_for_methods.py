# A method that gets another type's object says so.
calls = [(list.append, (5, 1)), (str.upper, (5,)), (dict.get, ([], 1)), (int.__add__, ("a", 1)), (tuple.__len__, ([],)), (set.add, ({}, 1)), (bytes.decode, ("a",)), (float.hex, (1,)), (range.index, ([], 1)), (BaseException.with_traceback, (5, None)), (object.__reduce__, (5,)), (type.mro, (5,)), (list.__iter__, ((),)), (dict.keys, ([],)), (property.getter, (5, 1)), (list.sort, ((),)), (str.join, (5, [])), (int.__new__, (5,)), (object.__new__, (5,)), (list.__init__, ({},)), (BaseException.__str__, (5,)), (type.__call__, (5,)), (slice.indices, (5, 1)), (frozenset.union, ([1], [2])), (type.__getattribute__, (5, "x")), (dict.fromkeys, (5,)), (super.__getattribute__, (5, "x"))]
for f, args in calls:
    try:
        f(*args)
    except (TypeError, AttributeError, ValueError):
        pass
def g(): yield
for name in ("send", "throw", "close", "__next__", "__iter__"):
    try:
        getattr(type(g()), name)(5)
    except TypeError:
        pass
for name in dir(type(lambda: 0)):
    d = type(lambda: 0).__dict__.get(name)
    if hasattr(d, "__get__"):
        try:
            d.__get__(5, int)
        except (TypeError, AttributeError):
            pass
print("contained")
