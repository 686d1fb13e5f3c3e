# Sections 3.2.9 and 3.3.2.1: attributes of modules and their dictionary, modules made by hand, __getattr__, __dir__ and __class__ of a module.
"""Not documentation: the comment is above it, and yet it is."""
import math
import sys
import types

module = sys.modules[__name__]
print(__doc__, module.__doc__ is __doc__, module.__name__, module.__dict__ is globals(), module.__spec__, __package__)
module.value = 5
print(value, module.__dict__["value"], vars(module) is globals())
globals()["other"] = 6
print(module.other)
del module.value
try:
    value
except NameError as error:
    print(error)
try:
    module.value
except AttributeError as error:
    print(error)
try:
    __dict__
except NameError as error:
    print(error)


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


made = types.ModuleType("made", "its text")
print(made, sorted(made.__dict__), made.__name__, made.__doc__, made.__package__, made.__loader__, made.__spec__, made.__annotations__, made.__annotate__)
attempt("path", lambda: made.__path__)
attempt("file", lambda: made.__file__)
attempt("missing", lambda: made.nothing)
attempt("math", lambda: math.nothing)
attempt("set", lambda: setattr(made, "__dict__", {}))
attempt("del", lambda: delattr(made, "__dict__"))
attempt("del", lambda: delattr(made, "nothing"))
attempt("no name", lambda: types.ModuleType())
attempt("name", lambda: types.ModuleType(5))
attempt("keywords", lambda: types.ModuleType(name="k", doc="d").__doc__)
made.__name__ = "renamed"
print(made)
made.__name__ = 5
print(repr(made).startswith("<module"))
del made.__name__
attempt("nameless", lambda: made.nothing)
print(repr(made))
made.__annotations__ = {"x": int}
print(made.__annotations__)
made.__annotate__ = lambda format: {"y": format}
print(made.__annotations__, made.__annotate__(1))
attempt("annotate", lambda: setattr(made, "__annotate__", 5))
attempt("annotate", lambda: delattr(made, "__annotate__"))
del made.__annotations__
print(made.__annotations__)
made.__annotations__ = 5
attempt("annotations", lambda: made.__annotations__)
attempt("annotations", lambda: (delattr(made, "__annotations__"), delattr(made, "__annotations__")))

plugin = types.ModuleType("plugin")
exec('''
asked = []
here = 1
def __getattr__(name):
    asked.append(name)
    if name.startswith("lazy"):
        return name.upper()
    raise AttributeError(f"no {name} in this module")
def __dir__():
    return ["z", "a", "lazy_one"]
''', plugin.__dict__)
print(plugin.here, plugin.lazy_one, plugin.asked, dir(plugin), hasattr(plugin, "lazy"), hasattr(plugin, "eager"), getattr(plugin, "eager", "default"))
attempt("missing", lambda: plugin.eager)
attempt("globals", lambda: eval("lazy_one", plugin.__dict__))
sys.modules["plugin"] = plugin
from plugin import lazy_two, here

print(lazy_two, here)
attempt("from", lambda: exec("from plugin import eager"))
plugin.__getattr__ = 5
attempt("not callable", lambda: plugin.nothing)
del plugin.__getattr__
attempt("gone", lambda: plugin.lazy_one)
plugin.__dir__ = lambda: 5
attempt("dir", lambda: dir(plugin))


class Verbose(types.ModuleType):
    def __repr__(self):
        return f"Verbose {self.__name__}"

    def __setattr__(self, name, value):
        print(f"Setting {name}...")
        super().__setattr__(name, value)

    @property
    def computed(self):
        return "computed " + self.here

    def __getattr__(self, name):
        return f"<{name}>"


plugin.__class__ = Verbose
plugin.here = "now"
print(plugin, plugin.here, plugin.computed, plugin.anything, isinstance(plugin, Verbose), plugin.__dict__["here"])
plugin.__dict__["direct"] = 1
print(plugin.direct)
plugin.__class__ = types.ModuleType
plugin.here = "quiet"
attempt("class", lambda: setattr(plugin, "__class__", int))
attempt("class", lambda: setattr(plugin, "__class__", 5))


class Slotted(types.ModuleType):
    __slots__ = ("extra",)


sub = Slotted("sub")
sub.extra = 1
print(sub.extra, sub, "extra" in sub.__dict__)
