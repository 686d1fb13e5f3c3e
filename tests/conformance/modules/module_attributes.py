# Modules as objects: their attributes, __getattr__ and __dir__ of a module, __all__, and a class for them.
import math
import sys
import types

print(__name__, __doc__, __spec__, __package__, __builtins__.__name__, sys.modules["__main__"].__dict__ is globals())
print(math.__name__, math.__package__, type(math).__name__, "pi" in vars(math), "math" in sys.modules)
made = types.ModuleType("made", "What it is.")
print(made.__name__, made.__doc__, made.__package__, made.__loader__, made.__spec__, sorted(vars(made)), made)
made.value = 3
sys.modules["made"] = made
import made as again  # noqa: E402

print(again is made, again.value)


def missing(name):
    if name in ("lazy", "__path__"):
        raise_or = {"lazy": 42}
        if name in raise_or:
            return raise_or[name]
    raise AttributeError(f"made has no {name}")


made.__getattr__ = missing
made.__dir__ = lambda: ["value", "lazy", "another"]
print(made.lazy, dir(made), getattr(made, "other", "default"), hasattr(made, "lazy"))
from made import lazy, value  # noqa: E402

print(lazy, value)
for text in ("from made import nothing", "import made.inner", "from made import *", "made.nothing", "import absent", "from math import nothing", "del made.nothing"):
    try:
        exec(text)
        print("fine:", text)
    except (ImportError, AttributeError) as error:
        print(type(error).__name__, error, error.name if isinstance(error, ImportError) else "")
made.__all__ = ["value", "lazy"]
space = {}
exec("from made import *", space)
print(sorted(name for name in space if name != "__builtins__"))
for names in (["absent"], [3]):
    made.__all__ = names
    try:
        exec("from made import *", {})
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Counting(types.ModuleType):
    @property
    def twice(self):
        return self.value * 2

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


made.__class__ = Counting
made.value = 5
print(made.twice, type(made).__name__, isinstance(made, types.ModuleType))
for action in (lambda: setattr(made, "__class__", int), lambda: setattr(made, "__dict__", {}), lambda: types.ModuleType(), lambda: types.ModuleType(3), lambda: delattr(made, "nothing")):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
bare = types.ModuleType.__new__(types.ModuleType)
print(bare.__dict__)
sys.modules["blocked"] = None
try:
    import blocked
except ImportError as error:
    print(type(error).__name__, error)
print(__import__("math") is math, __import__("collections.abc").__name__, __import__("collections.abc", fromlist=["Set"]).__name__)
