import sys
for cls in (int, str, list, dict, set, tuple, type, object, BaseException, property, slice, range, float, bytes, type(lambda: 0), type((lambda: (yield))()), type(sys), classmethod, staticmethod, super, map, zip, type({}.keys()), OSError, StopIteration, SyntaxError, UnicodeDecodeError):
    for name, value in list(cls.__dict__.items()):
        get = getattr(type(value), "__get__", None)
        if get is None:
            continue
        for target in (5, "s", [], None, object(), {}, cls):
            try:
                bound = get(value, target, type(target))
            except (TypeError, AttributeError, ValueError, RuntimeError):
                continue
            if name in ("__abstractmethods__", "__reduce__", "__reduce_ex__", "input"):
                continue
            if callable(bound) and bound is not value and name not in ("__class__", "__subclasshook__", "mro", "__dir__"):
                try:
                    bound()
                except Exception:
                    pass
print("contained")
