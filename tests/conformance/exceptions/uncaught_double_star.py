def f(*a, **k): pass
print(*5, **6)
