# Section 3.2.8.1: every attribute of a function read, assigned with the right and the wrong type, and deleted.
def outer(free):
    def f(a, b=1, /, c=2, *args, d, e=3, **kwargs) -> str:
        """Documented."""
        local = a
        return free, local
    return f


f = outer(5)
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__type_params__, f.__dict__, type(f.__builtins__), f.__globals__ is globals(), f.__closure__[0].cell_contents)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_firstlineno, code.co_flags & 0x2C, outer.__code__.co_cellvars)


def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


for name, values in {
    "__name__": ["g", 5, None], "__qualname__": ["x.g", 5], "__module__": ["m", 5, None], "__doc__": ["new", 5, None], "__defaults__": [(7,), None, [1], 5, ()], "__kwdefaults__": [{"d": 8}, None, [1], ()],
    "__annotations__": [{"a": 1}, 5, None], "__annotate__": [None, lambda format: {"b": 2}, 5], "__type_params__": [(1,), [1], None], "__dict__": [{"z": 1}, 5, None], "__code__": [5, (lambda: 1).__code__, None],
    "__globals__": [{}], "__closure__": [None, ()], "__builtins__": [{}], "__class__": [int], "other": [1],
}.items():
    for value in values:
        f = outer(5)
        attempt(f"{name} = {'function' if callable(value) else type(value).__name__}", lambda: (setattr(f, name, value), getattr(f, name) if not callable(value) else "function")[1])
    f = outer(5)
    f.other = 1
    attempt(f"del {name}", lambda: (delattr(f, name), getattr(f, name, "gone"))[1])

f = outer(5)
f.__defaults__ = (10, 11, 12)
f.__kwdefaults__ = {"d": 13, "e": 14}
print(f(), f.__defaults__)
f.__defaults__ = None
attempt("no defaults", lambda: f())
f.__kwdefaults__ = None
attempt("no keyword defaults", lambda: f(1, 2))


def one():
    return 1


def two(x=2):
    "two"
    return x


one.__code__ = two.__code__
attempt("other code", lambda: one())
one.__defaults__ = (22,)
print(one(), one.__name__, one.__code__.co_name, one.__doc__)
attempt("closure", lambda: setattr(one, "__code__", outer(1).__code__))
cell = outer(9).__closure__[0]
f = outer(5)
f.__closure__[0].cell_contents = 6
print(f(1, d=1), cell.cell_contents, cell == f.__closure__[0])
del f.__closure__[0].cell_contents
attempt("empty cell", lambda: f.__closure__[0].cell_contents)
attempt("empty cell", lambda: f(1, d=1))
one.text, one.number = "t", 1
print(one.__dict__, vars(one), one.text)
one.__dict__["more"] = 2
print(one.more)
attempt("missing", lambda: one.nothing)
attempt("builtin", lambda: setattr(len, "x", 1))
attempt("builtin", lambda: len.__dict__)
attempt("method", lambda: setattr([].append, "x", 1))
one.__annotations__["x"] = int
print(one.__annotations__, one.__annotate__)
lam = lambda: 0
print(lam.__name__, lam.__qualname__, lam.__doc__, lam.__annotations__, lam.__annotate__, lam.__defaults__, lam.__kwdefaults__, lam.__closure__)
