class P(property): pass
class G: pass
makers = [property, classmethod, staticmethod, super, list, dict, set, frozenset, int, float, complex, str, bytes, tuple, type("L", (list,), {}), type("S", (str,), {}), P, BaseException, OSError, StopIteration, SyntaxError, UnicodeDecodeError, ImportError, KeyError, AttributeError, SystemExit, object, type("X", (Exception,), {}), G]
for cls in makers:
    for _ in range(2):
        try: thing = cls.__new__(cls)
        except TypeError: continue
        for name in dir(thing):
            try: value = getattr(thing, name)
            except Exception: continue
            repr(value) if name not in ("__class__",) else None
            if callable(value) and name not in ("__init_subclass__", "__subclasshook__", "mro", "__class__"):
                for arguments in ((), (1,), (None,), (thing,), (thing, thing), ("x",), (None, G)):
                    try: repr(value(*arguments))
                    except Exception: pass
        for action in (lambda: repr(thing), lambda: str(thing), lambda: hash(thing), lambda: thing == thing, lambda: list(thing), lambda: len(thing), lambda: thing.__get__(1, int), lambda: thing.__reduce_ex__(2), lambda: format(thing), lambda: raise_(thing)):
            try: action()
            except BaseException: pass
print("contained")
