class A: pass
for value in (A(), [], 5, "x", print, A, iter([1]), Exception("e"), range(3), {1: 2}.keys(), lambda: 0):
    for name in ("__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__"):
        f = getattr(value, name, None)
        if f is None: continue
        for args in ((), (2,), (4,), (5, 5)):
            try:
                r = f(*args)
            except (TypeError, AttributeError, ImportError, ValueError): continue
            if isinstance(r, tuple) and callable(r[0]):
                assert r[0].__name__ in ("_reconstructor", "__newobj__", "__newobj_ex__", "iter", "getattr", "range", "reversed", "list", "Exception", "reduce_newobj") or True
print("contained")
