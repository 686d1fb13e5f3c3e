import sys, types

lazy = types.ModuleType("lazy")
asked = []


def answer(name):
    asked.append(name)
    if name == "__all__": return ["one", "_two"]
    if name in ("one", "_two"): return name.upper()
    raise AttributeError(name)


lazy.__getattr__ = answer
lazy.hidden = 5
sys.modules["lazy"] = lazy
from lazy import *
print(one, _two, "hidden" in globals(), [name for name in asked if name != "__path__"])
plain = types.ModuleType("plain")
plain.a, plain._b = 1, 2
sys.modules["plain"] = plain
from plain import *
print(a, "_b" in globals())
