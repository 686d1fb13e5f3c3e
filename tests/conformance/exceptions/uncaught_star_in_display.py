def f(*a, **k): pass
[1, *5]
