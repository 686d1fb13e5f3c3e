def f(): pass
g = f.__globals__
assert g is globals()
assert set(g) <= {"f", "g", "__name__", "__builtins__", "__doc__", "__file__", "__spec__", "__loader__", "__package__", "__annotations__", "__annotate__", "__conditional_annotations__", "__cached__"}, set(g)
for h in (print, len, [].append, "".join, type, int, sorted, map, dict.fromkeys):
    for name in ("__globals__", "__code__", "func_globals", "__closure__"):
        assert not hasattr(h, name), (h, name)
print("contained")
