"""A guest program that calls every native it can reach, with odd receivers and arguments. sys.argv[1] is the seed, [2] the number of calls."""
import sys

state = (int(sys.argv[1]) if len(sys.argv) > 1 else 1) * 2654435761 % 2 ** 31 + 1
calls = int(sys.argv[2]) if len(sys.argv) > 2 else 3000


def pick(n):
    global state
    state = (state * 1103515245 + 12345) % 2 ** 31
    return (state >> 8) % n


class Odd:
    def __init__(self, n): self.n = n
    def do(self):
        kind = pick(12)
        if kind == 0: raise ValueError("odd")
        if kind == 1 and pool: pool[pick(len(pool))] = self
        if kind == 2: target = pool[pick(len(pool))]; target.clear() if isinstance(target, (list, dict, set)) else None
        if kind == 3: target = pool[pick(len(pool))]; target.extend(range(50)) if isinstance(target, list) else None
        if kind == 4: return pool[pick(len(pool))]
        return None
    def __eq__(self, o): return self.do() or pick(2)
    def __lt__(self, o): return self.do() or pick(2)
    def __gt__(self, o): return self.do() or NotImplemented
    def __hash__(self): self.do(); return pick(4)
    def __repr__(self): return self.do() or "odd"
    def __str__(self): return self.do() or "s"
    def __index__(self): return self.do() or pick(9) - 3
    def __int__(self): return self.do() or pick(9)
    def __float__(self): return self.do() or 1.5
    def __len__(self): return self.do() or pick(5)
    def __bool__(self): return self.do() or True
    def __iter__(self): return self.do() or iter([self, 1, "x"][:pick(4)])
    def __next__(self):
        if pick(4) == 0: raise StopIteration
        return self.do()
    def __getitem__(self, i):
        if pick(5) == 0: raise IndexError
        return self.do() or pick(300)
    def __contains__(self, x): return self.do()
    def __call__(self, *a, **k): return self.do()
    def __add__(self, o): return self.do() or NotImplemented
    def __radd__(self, o): return self.do() or self
    def __format__(self, spec): return self.do() or spec
    def __get__(self, i, t): return self.do() or self
    def __enter__(self): return self
    def __exit__(self, *a): return self.do()
    def __del__(self): self.do()
    def keys(self): return self.do() or ["a", "b"][:pick(3)]


class L(list): pass
class D(dict):
    def __missing__(self, key): return key
class S(str): pass
class I(int): pass
class T(tuple): pass
class F(frozenset): pass
class E(Exception): pass
class Slots: __slots__ = ("x", "y")
class P(property): pass


def gen():
    got = yield 1
    while True: got = yield got
def f(a=1, *b, c=2, **d): return a
async def co(): pass
async def agen(): yield 1


MAKERS = [
    lambda: None, lambda: True, lambda: 0, lambda: -1, lambda: 7, lambda: 2 ** 47, lambda: -2 ** 63, lambda: 2 ** 100, lambda: 1.5, lambda: float("nan"), lambda: float("inf"),
    lambda: 1j, lambda: "", lambda: "text", lambda: "é\u0100\U0001F600", lambda: "\ud800", lambda: "{0.x!r:>{1}}", lambda: "%s %(a)d %*.3f", lambda: b"", lambda: b"bytes\xff",
    lambda: [], lambda: [3, 1, 2], lambda: [Odd(1), 2, "x"], lambda: (), lambda: (1, 2), lambda: (Odd(2),), lambda: {}, lambda: {"a": 1, 2: 3}, lambda: {Odd(3): 1}, lambda: set(), lambda: {1, "x"},
    lambda: frozenset([1, 2]), lambda: range(10), lambda: range(2 ** 70), lambda: slice(1, None, -1), lambda: slice(Odd(1), Odd(2)), lambda: iter([1, 2]), lambda: iter("ab"), lambda: iter({1: 2}),
    lambda: iter(range(3)), lambda: reversed([1, 2]), lambda: {1: 2}.keys(), lambda: {1: 2}.items(), lambda: {1: 2}.values(), lambda: gen(), lambda: co(), lambda: agen(), lambda: f, lambda: f.__code__, lambda: Odd(1), lambda: Odd,
    lambda: L([1, 2]), lambda: D(a=1), lambda: S("sub"), lambda: I(5), lambda: T((1,)), lambda: F([1]), lambda: E("e", 1), lambda: Slots(), lambda: Slots.x, lambda: P(), lambda: property(f, f, f),
    lambda: classmethod(f), lambda: staticmethod(f), lambda: type, lambda: object, lambda: int, lambda: list, lambda: dict, lambda: str, lambda: type(None), lambda: Exception, lambda: object(), lambda: [].append, lambda: len,
    lambda: str.join, lambda: int.__add__, lambda: super(L, L()), lambda: OSError(2, "x", "y"), lambda: StopIteration(3), lambda: ExceptionGroup("g", [E(1)]), lambda: list[int], lambda: int | None,
    lambda: sys, lambda: Ellipsis, lambda: NotImplemented, lambda: type.__dict__["__name__"], lambda: memoryview(b"abc"), lambda: bytearray(b"abc"), lambda: zip([1], [2]), lambda: map(f, [1]), lambda: enumerate("ab"), lambda: filter(None, [1]),
    lambda: compile("x = 1", "c", "exec"), lambda: dict.__dict__["fromkeys"], lambda: (lambda: (yield))().gi_code, lambda: UnicodeDecodeError("utf-8", b"x", 0, 1, "r"), lambda: SyntaxError("m", ("f", 1, 2, "t")), lambda: "x" * 1000, lambda: [0] * 300,
]
NAMES = ["__class__", "__dict__", "__new__", "__init__", "__call__", "__get__", "__set__", "__name__", "__code__", "__bases__", "__mro__", "args", "x", "__doc__", "__slots__", "__defaults__", "__closure__", "__globals__", "gi_frame", "__traceback__", "__reduce_ex__", "__func__", "__self__", "__wrapped__", "__annotations__", "__qualname__", "__module__", "__type_params__", "__abstractmethods__"]
SKIP = {"input", "breakpoint", "exit", "quit", "print", "help", "set_int_max_str_digits", "setrecursionlimit"}
pool = []


def fresh():
    if pool and pick(4) == 0: return pool[pick(len(pool))]
    try: value = MAKERS[pick(len(MAKERS))]()
    except Exception: return None
    if len(pool) < 60: pool.append(value)
    else: pool[pick(60)] = value
    return value


types = []
todo = [object]
while todo:
    cls = todo.pop()
    if cls in types: continue
    types.append(cls)
    try: todo += type.__subclasses__(cls)
    except TypeError: pass
builtins = __builtins__ if isinstance(__builtins__, dict) else vars(__builtins__)
functions = [value for name, value in builtins.items() if name not in SKIP and callable(value)]


def target():
    kind = pick(8)
    if kind == 0: return functions[pick(len(functions))]
    if kind == 1: return types[pick(len(types))]
    if kind < 5:
        cls = types[pick(len(types))]
        table = cls.__dict__
        names = list(table)
        if not names: return None
        value = table[names[pick(len(names))]]
        if isinstance(value, (classmethod, staticmethod)) and pick(3): value = value.__func__
        if pick(4) == 0: return type(value).__get__.__get__(value) if hasattr(type(value), "__get__") else value
        return value
    value = fresh()
    names = dir(value)
    if pick(6) == 0: return getattr(value, NAMES[pick(len(NAMES))])
    return getattr(value, names[pick(len(names))]) if names else None


for number in range(calls):
    try:
        function = target()
        if getattr(function, "__name__", "") in SKIP: continue
        kind = pick(12)
        if kind == 0:
            setattr(fresh(), NAMES[pick(len(NAMES))], fresh())
        elif kind == 1:
            delattr(fresh(), NAMES[pick(len(NAMES))])
        elif kind == 2:
            a, b = fresh(), fresh()
            (lambda: a + b, lambda: a == b, lambda: a < b, lambda: a[b], lambda: a * b if isinstance(b, int) and abs(b) < 1000 else 0, lambda: a in b, lambda: a % b, lambda: f"{a:{b}}", lambda: [*a], lambda: {**a}, lambda: f(*a, **b), lambda: a | b, lambda: a // b, lambda: a & b, lambda: a - b, lambda: -a)[pick(16)]()
        else:
            arguments = [fresh() for _ in range((0, 0, 1, 1, 1, 2, 2, 3, 4)[pick(9)])]
            if pick(6) == 0: result = function(*arguments, **{("key", "default", "sep", "x", "encoding", "name", "strict", "reverse")[pick(8)]: fresh()})
            else: result = function(*arguments)
            if len(pool) < 60: pool.append(result)
            else: pool[pick(60)] = result
    except BaseException as error:
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and number > calls: raise
        if pick(3) == 0 and pool: pool[pick(len(pool))] = error
    if number % 500 == 499:
        del pool[:]
print("contained")
