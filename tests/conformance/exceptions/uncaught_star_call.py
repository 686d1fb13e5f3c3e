def f(*args, **kw): return args
f(1, *[2, 3], **{"a": 1})
f(*5)
