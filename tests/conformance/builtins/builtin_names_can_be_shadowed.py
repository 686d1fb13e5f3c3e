def use():
    len = lambda x: "shadowed"
    return len([1])
print(use(), len([1]))
list = 5
print(list)
del list
print(list("ab"))
str = lambda x: "my str"
print(str(1), f"{1}")
del str
print(str(1))
import builtins
print(builtins.len is len, builtins.print is print, hasattr(builtins, "abs"))
builtins.shared = "everywhere"
print(shared)
del builtins.shared
try: shared
except NameError as e: print(e)
print(type(__builtins__).__name__ in ("module", "dict"), __name__, __doc__)
