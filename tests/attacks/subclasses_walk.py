def walk(cls, seen):
    for sub in type.__subclasses__(cls):
        if sub not in seen:
            seen.add(sub)
            walk(sub, seen)
seen = set()
walk(object, seen)
for cls in seen:
    name = cls.__name__
    assert name not in ("Popen", "FileIO", "FileLoader", "SourceFileLoader", "BuiltinImporter", "CDLL", "_wrap_close", "catch_warnings", "socket"), name
    globals_ = getattr(getattr(cls, "__init__", None), "__globals__", {})
    for key in ("os", "sys", "subprocess", "_os"):
        module = globals_.get(key)
        assert module is None or not hasattr(module, "system"), (name, key)
print("contained")
