# Chapter 5 and section 7.11, as far as nothing but modules made by the program is needed: the module cache, packages, submodules, relative imports, reprs, __main__, errors.
import sys
import types

module = sys.modules["__main__"]
print(__name__, module.__name__, module.x if hasattr(module, "x") else "no x", __spec__, __package__, module.__dict__ is globals())


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error, getattr(error, "name", "-"), getattr(error, "path", "-"))


def run(source, space=None):
    space = {} if space is None else space
    exec(source, space)
    return sorted(name for name in space if name[:2] != "__")


# The cache.
import math

print(sys.modules["math"] is math, "math" in sys.modules, type(sys.modules) is dict)
sys.modules["renamed_math"] = math
import renamed_math

print(renamed_math is math)
sys.modules["anything"] = 5
import anything

print(anything)
attempt("attribute of an int", lambda: run("from anything import real, imag"))
attempt("missing of an int", lambda: run("from anything import nothing"))
sys.modules["blocked"] = None
attempt("blocked", lambda: run("import blocked"))
attempt("blocked", lambda: run("from blocked import x"))
attempt("blocked part", lambda: run("import blocked.part"))
del sys.modules["anything"]
attempt("gone", lambda: run("import anything"))
attempt("never there", lambda: run("import no_such_module"))
attempt("never there", lambda: run("from no_such_module import x"))
attempt("never there", lambda: run("import no_such_module.part"))
attempt("no package", lambda: run("import math.part"))
attempt("no package", lambda: run("from math import no_such_name"))
attempt("no package", lambda: run("from math.part import x"))
attempt("part of a package", lambda: run("import collections.no_such_part"))
saved = sys.modules.pop("math")
import math as again

print(again.pi == saved.pi)
sys.modules["math"] = saved

# A package of modules made by hand.
package = types.ModuleType("package", "A package.")
package.__path__ = []
package.__package__ = "package"
package.value = "of the package"
sub = types.ModuleType("package.sub")
sub.__package__ = "package"
sub.value = "of the submodule"
deep = types.ModuleType("package.inner.deep")
inner = types.ModuleType("package.inner")
inner.__path__ = []
inner.__package__ = deep.__package__ = "package.inner"
deep.value = "deep"
sys.modules.update({"package": package, "package.sub": sub, "package.inner": inner, "package.inner.deep": deep})
attempt("import a.b", lambda: run("import package.sub"))
space = {}
exec("import package.sub\nimport package.inner.deep as d\nfrom package import value as v, sub as s\nfrom package.sub import value", space)
print(space["package"] is package, space["d"] is deep, space["v"], space["s"] is sub, space["value"], hasattr(package, "sub"))
attempt("no such part", lambda: run("import package.other"))
attempt("no such part", lambda: run("from package import other"))
attempt("no such part", lambda: run("import package.sub.more"))
attempt("as of what is not bound", lambda: run("import package.inner as i"))
package.sub, package.inner, inner.deep = sub, inner, deep

# Relative imports: by __package__ (or __name__ and __path__) of the globals.
for space in ({"__name__": "package.sub", "__package__": "package"}, {"__name__": "package", "__package__": "package", "__path__": []}, {"__name__": "package.inner.deep", "__package__": "package.inner"}, {"__name__": "package.sub", "__package__": "package.nothing"}, {"__name__": "__main__", "__package__": None}, {"__name__": "__main__"}, {"__name__": "x", "__package__": ""}, {"__name__": "x", "__package__": 5}, {}):
    for source in ("from . import value", "from .sub import value", "from . import sub as s", "from .. import value", "from ..sub import value", "from ... import value", "from .... import x", "from . import nothing", "from .nothing import x", "from .inner.deep import value", "from . import *"):
        attempt((space.get("__package__", "missing"), source), lambda: run(source, dict(space)))

# Star imports.
star = types.ModuleType("star")
star.__dict__.update(public=1, _private=2, __dunder__=3, other=4)
sys.modules["star"] = star
attempt("all public names", lambda: run("from star import *"))
for names in (["public"], ("_private", "__dunder__"), [], ["missing"], [5], 5, None, "ab", {"public"}, ["public", "public"], iter(["public"])):
    star.__all__ = names
    attempt(("__all__", names if not hasattr(names, "__next__") else "iterator"), lambda: run("from star import *"))
del star.__all__
sys.modules["no_dict"] = type("NoDict", (), {"__slots__": ("a",)})()
attempt("no __dict__", lambda: run("from no_dict import *"))

# What a statement with several clauses does before one fails; where the names go.
space = {}
try:
    exec("import math, package.sub as sub_, no_such_module, sys", space)
except ModuleNotFoundError:
    print(sorted(name for name in space if name[:2] != "__"))
space = {}
try:
    exec("from package import (value, sub as s, missing, inner,)", space)
except ImportError as error:
    print(sorted(name for name in space if name[:2] != "__"), error.name, error.name_from)


def local_imports():
    global global_math
    import math as global_math, package.sub
    from package.inner import deep as local_deep
    return sorted(locals())


print(local_imports(), global_math is math)


class Holds:
    import math
    from package import value as __value


print(Holds.math is math, Holds._Holds__value)

# __import__: what the statement asks for and what it gives.
print(__import__("package.sub") is package, __import__("package.sub", fromlist=["value"]) is sub, __import__("package.inner.deep", {}, {}, ["x"], 0) is deep, __import__("package", None, None, ()) is package, __import__("sub", {"__package__": "package"}, None, ["value"], 1) is sub, __import__("", {"__package__": "package"}, None, ["value"], 1) is package)
attempt("level", lambda: __import__("x", level=-1))
attempt("empty", lambda: __import__(""))
attempt("type", lambda: __import__(5))
attempt("level", lambda: __import__("math", level=1))
attempt("keywords", lambda: __import__(name="math") is math)
asked = []


def own_import(name, globals=None, locals=None, fromlist=(), level=0):
    asked.append((name, globals is not None, fromlist, level))
    return types.SimpleNamespace(a=1, b=2, __name__=name, part=types.SimpleNamespace(c=3))


import builtins

space = {"__builtins__": {**vars(builtins), "__import__": own_import}}
exec("import one\nimport two.part\nimport three.part as p\nfrom four import a, b as c\nfrom .five import a\nfrom .. import b\nfrom math import pi" if False else "import one\nimport two.part\nimport three.part as p\nfrom four import a, b as c\nfrom .five import a\nfrom .. import b", space)
print(asked, space["p"], space["c"])
attempt("no __import__", lambda: exec("import math", {"__builtins__": {}}))

# Modules and their texts.
print(math, sys, repr(types.ModuleType("plain")))
package.__file__ = "/somewhere/package.py"
print(package)


for text in ("import", "import x as", "import x as y.z", "import x.y as 5", "import .x", "import x, ", "from x import", "from x import (", "from x import ()", "from x import (y", "from x import y,", "from x import (y,)", "from x import *, y", "from x import (*)", "from x import y as", "from x import y as z.w", "from x import y.z", "from . import", "from .", "from .x", "from ..x.y import z", "from ... import x", "from .... import x", "from x import 5", "import 5", "from import x", "import x from y", "import * from x", "import *", "from x import y z", "from x import a as b as c", "import x as y, z as w", "from x import * as y", "import x..y", "from x. import y"):
    try:
        compile(text, "<import>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
