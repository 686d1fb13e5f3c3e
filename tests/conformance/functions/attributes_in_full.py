# The special attributes of functions, methods, code objects and generators.
counter = 0


def outer(base):
    def inner(a, b: int = 2, /, c=3, *rest, d, e: str = "e", **named) -> float:
        """Inner."""
        return base, counter

    return inner


function = outer(7)
print(function.__name__, function.__qualname__, function.__module__, function.__doc__, function.__defaults__, function.__kwdefaults__, function.__annotations__)
print(function.__globals__ is globals(), function.__builtins__["len"] is len if isinstance(function.__builtins__, dict) else function.__builtins__.len is len,
      function.__closure__[0].cell_contents, len(function.__closure__), outer.__closure__, function.__type_params__, function.__dict__)
code = function.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_freevars, code.co_cellvars, outer.__code__.co_cellvars)
print(code.co_flags & 0b1100, code.co_firstlineno, code.co_filename.rpartition("/")[2], code.co_nlocals, code == function.__code__, hash(code) == hash(function.__code__))


def generic[T: int, *Ts, **P](value: T) -> T:
    return value


print(generic.__type_params__, generic.__type_params__[0].__bound__, generic.__annotations__)
function.note = 1
function.__doc__, function.__name__, function.__qualname__, function.__defaults__ = "Other.", "renamed", "Where.renamed", (20, 30)
function.__kwdefaults__ = {"d": 4, "e": "x"}
print(function.__doc__, function.__name__, function.note, vars(function), function(1, d=0), function(1))
function.__closure__[0].cell_contents = 8
print(function(1), repr(function).split(" at ")[0])
for name, value in (("__name__", 3), ("__qualname__", None), ("__defaults__", [1]), ("__kwdefaults__", ()), ("__code__", 3), ("__dict__", 3), ("__globals__", {}), ("__closure__", ()),
                    ("__annotations__", 3), ("__type_params__", []), ("__builtins__", {})):
    try:
        setattr(function, name, value)
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__, error)
for name in ("__defaults__", "__kwdefaults__", "__doc__", "__name__", "note", "nothing", "__dict__"):
    try:
        delattr(function, name)
        print("deleted", name, getattr(function, name, "gone"))
    except (TypeError, AttributeError) as error:
        print(name, type(error).__name__, error)


def swapped(x):
    return x * 2


def plain(x):
    return x


plain.__code__ = swapped.__code__
print(plain(4), plain.__name__)
try:
    plain.__code__ = code
except ValueError as error:
    print(error)


class Holder:
    def method(self):
        """A method."""

    @classmethod
    def of(cls):
        pass

    @staticmethod
    def alone():
        """Alone."""


holder = Holder()
bound = holder.method
print(bound.__self__ is holder, bound.__func__ is Holder.method, bound.__name__, bound.__qualname__, bound.__doc__, bound.__module__, bound == holder.method, bound is holder.method)
print(Holder.of.__self__ is Holder, Holder.of.__func__.__name__, Holder.alone.__doc__, vars(Holder)["alone"].__wrapped__ is Holder.alone, vars(Holder)["of"].__func__ is Holder.of.__func__)
for action in (lambda: setattr(bound, "x", 1), lambda: setattr(bound, "__doc__", "x"), lambda: bound.nothing):
    try:
        action()
    except AttributeError as error:
        print(error)
holder.method.__func__.x = 5
print(bound.x, len.__name__, len.__self__.__name__, len.__module__, len.__qualname__, [].append.__qualname__)
