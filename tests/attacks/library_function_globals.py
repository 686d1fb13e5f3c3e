# What library functions refer to is guest code and guest modules only.
import math, sys
seen = []
for module in list(sys.modules.values()):
    for name in dir(module):
        value = getattr(module, name, None)
        space = getattr(value, "__globals__", None)
        if space is None:
            continue
        for key, inner in list(space.items()):
            for door in ("system", "popen", "fork", "open_code", "dlopen"):
                f = getattr(inner, door, None)
                if f is not None and type(inner).__name__ == "module" and inner.__name__ in ("os", "posix", "_ctypes"):
                    seen.append((name, key, door))
assert not seen, seen
print("contained")
