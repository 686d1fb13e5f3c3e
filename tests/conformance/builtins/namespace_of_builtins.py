# Section 4.2.5: the names that are there without import come from __builtins__ of the globals, a dictionary or a module; the builtins module is what to change.
import builtins
import types


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


print(__builtins__ is builtins, builtins.__name__, builtins.len is len, type(builtins.__dict__) is dict)
space = {}
exec("x = len('abc')", space)
print(space["__builtins__"] is builtins.__dict__ or space["__builtins__"] is builtins, space["x"])
own = {"len": lambda value: "my len", "__build_class__": __build_class__, "print": print}
space = {"__builtins__": own}
exec("x = len('abc')\ndef f(): return len('')\ng = lambda: missing", space)
print(space["x"], space["f"](), space["f"].__builtins__ is own)
attempt("missing", space["g"])
own["missing"] = "now there"
attempt("missing", space["g"])
attempt("str", lambda: exec("str(1)", space))
attempt("no import", lambda: exec("import math", space))
attempt("class", lambda: exec("class A: pass\nprint(A.__name__)", {**space, "__name__": "n"}))
attempt("empty", lambda: eval("abs(-1)", {"__builtins__": {}}))
attempt("literals", lambda: eval("[1, 'a'][0] + 1", {"__builtins__": {}}))
attempt("assert", lambda: exec("assert 0, 'still an AssertionError'", {"__builtins__": {}}))
module = types.ModuleType("mine")
module.abs = lambda value: "my abs"
attempt("module", lambda: eval("abs(-1)", {"__builtins__": module}))
attempt("comprehension", lambda: eval("[abs(x) for x in (1,)]", {"__builtins__": {"abs": str}}))

# Changing the builtins module counts everywhere; globals go first.
builtins.added = "added"
print(added, eval("added", {}))
real = builtins.len
builtins.len = lambda value: "replaced"
print(len("abc"))
len = lambda value: "global"
print(len("abc"))
del len
builtins.len = real
print(len("abc"))
del builtins.added
attempt("gone", lambda: added)


def uses():
    return sorted([3, 1])


builtins.sorted, saved = (lambda values: "shadowed"), builtins.sorted
print(uses())
builtins.sorted = saved
print(uses())
attempt("deleted", lambda: (delattr(builtins, "hex"), hex(1)))
for name in ("None", "True", "__debug__", "print", "Ellipsis", "NotImplemented", "__import__", "__build_class__", "__name__", "BaseExceptionGroup", "aiter"):
    print(name, hasattr(builtins, name), end="; ")
print()
