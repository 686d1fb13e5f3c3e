# In the namespace of a builtin type `__new__` is a static method, as it is in a class of Python. CPython puts the bare builtin there (it
# prints "<built-in method __new__ of type object at 0x...>"); the attribute itself is the same.
print(repr(vars(int)["__new__"]).split(" of ")[0])
print(type(vars(int)["__new__"]).__name__, type(int.__new__).__name__)
