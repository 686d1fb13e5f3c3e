# Section 8.6: the flow of a match statement, guards, irrefutable cases, every kind of pattern, what is asked of the subject, and every refusal.
import enum
from collections import deque, namedtuple, OrderedDict, UserDict, UserList, defaultdict
from collections.abc import Mapping, Sequence
import array
import types


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


log = []


def n(value):
    log.append(value)
    return value


flag = False
match (100, 200):
    case (100, 300):
        print("Case 1")
    case (100, 200) if flag:
        print("Case 2")
    case (100, y):
        print(f"Case 3, y: {y}")
    case _:
        print("Case 4, I match anything!")


# The subject once; guards in order until one holds; bindings before the guard; nothing without a match.
def flow(subject):
    match n(subject):
        case 1 if n("guard 1"): return "one"
        case x if n(x > 5): return "big", x
        case x if n("second guard"): return "small", x


print(flow(1), flow(7), flow(2), log)
match 5:
    case 6: pass
match 1, 2:
    case a, b: print(a, b)
match 1,:
    case [a]: print(a)
match *"ab", "c":
    case (*a,): print(a)
match (z := 5):
    case 5: print(z)
match z := 6:
    case 6: print(z)
attempt(lambda: exec("match 1:\n case x if 1 / 0: pass"))
attempt(lambda: exec("match undefined:\n case _: pass"))


# Literals: equality, but for None, True and False, which are identity.
class Equal:
    def __eq__(self, other):
        log.append(("eq", other))
        return True


def literal(subject):
    match subject:
        case None: return "None"
        case True: return "True"
        case False: return "False"
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case -2 + 3j: return "complex"
        case 4 - 5J: return "complex minus"
        case -0.5j: return "imaginary"
        case "text" 'more': return "str"
        case b"bytes": return "bytes"
        case r"\raw": return "raw"
        case """long
one""": return "long"
        case 0x10: return "hex"
    return "none of them"


log.clear()
print([literal(value) for value in (None, True, False, 0, 0.0, 1, 1.0, -1, -1.0, 1.5, -2 + 3j, 4 - 5j, -0.5j, "textmore", b"bytes", "\\raw", "long\none", 16, [], Equal())], log)


# Captures and wildcards: names bound in the function; _ is a name elsewhere.
def captures(subject):
    global made_global
    match subject:
        case [made_global, _, _] if _ is wildcard_name: return "wild"
        case [x, y] | [y, x, _]: return x, y
        case {"k": v, **rest} as whole: return v, rest, whole
        case (x): return "all", x


_ = wildcard_name = "a name"
print(captures([1, 2, 3]), made_global, captures([1, 2]), captures({"k": 1, "l": 2}), captures(5), _)


# Values: dotted names, compared with ==.
class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Names:
    class Inner:
        value = 42
    nan = float("nan")


def values(subject):
    match subject:
        case Color.RED: return "red"
        case Names.Inner.value: return "inner"
        case Names.nan: return "never"
        case Color.BLUE | "blue": return "blue"
        case Names.missing: return "not reached"


print(values(Color.RED), values(42), values(Color.BLUE), values("blue"))
attempt(lambda: values(Names.nan))

# OR and AS.
match 3:
    case 1 | 2 | 3 as number if number > 2: print("or, as", number)
match [1, [2, 3]]:
    case [int() | str() as first, [_, (2 | 3) as last] as rest]: print(first, last, rest)
match "x":
    case ("x" | "y") as letter: print(letter)
match 5:
    case (((5))): print("groups")
match (1,):
    case (1): print("never")
    case (1,): print("one tuple")


# Sequences.
class Registered:
    def __init__(self, *items): self.items = items
    def __len__(self): return len(self.items)
    def __getitem__(self, index): log.append(index); return self.items[index]


Sequence.register(Registered)


class Inherits(Sequence):
    def __len__(self): return 2
    def __getitem__(self, index): return ("i", "j")[index]


class NotOne:
    def __len__(self): return 2
    def __getitem__(self, index): return index
    def __iter__(self): return iter("ab")


Point = namedtuple("Point", "x y")


def sequence(subject):
    match subject:
        case []: return "empty"
        case [a]: return "one", a
        case [1, *rest, 9]: return "from 1 to 9", rest
        case (a, b): return "two", a, b
        case [a, *_, b]: return "ends", a, b


log.clear()
for subject in ([], (), [1], (2,), [1, 9], [1, 2, 3, 9], (5, 6), Point(1, 2), range(3), deque("ab"), array.array("i", [1, 5]), memoryview(b"ab"), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2, 3: 4}, iter([1, 2]), NotOne(), Inherits(), Registered(1, 2), Registered(1, 2, 3, 9), UserList([7]), None, 5, type("L", (list,), {})([1]), types.SimpleNamespace()):
    print(type(subject).__name__, sequence(subject))
print(log)
log.clear()
match Registered(1, 2, 3, 4, 5):
    case [1, 2, 3, 9, 5]: pass
    case [_, _, *_, 5]: print("last is five")
print(log)
for wrong in (lambda self: -1, lambda self: "x", lambda self: 1 / 0, lambda self: 5):
    Bad = type("Bad", (Registered,), {"__len__": wrong})
    attempt(lambda: sequence(Bad(1, 2)))


# Mappings.
class Asked(dict):
    def get(self, *args): log.append(("get", args[0])); return super().get(*args)
    def __getitem__(self, key): log.append(("getitem", key)); return super().__getitem__(key)
    def __missing__(self, key): return "missing"
    def __contains__(self, key): log.append(("contains", key)); return super().__contains__(key)
    def keys(self): log.append("keys"); return super().keys()


class OwnMapping(Mapping):
    def __getitem__(self, key): log.append(("getitem", key)); return {"a": 1, "b": 2}[key]
    def __iter__(self): return iter("ab")
    def __len__(self): return 2


def mapping(subject):
    match subject:
        case {"a": 1, "b": x}: return "a and b", x
        case {"only": None, **rest}: return "only", rest
        case {1: "int", Names.Inner.value: y}: return "keys", y
        case {"nested": {"deep": [_, z]}}: return "nested", z
        case {}: return "any mapping"


log.clear()
for subject in ({"a": 1, "b": 2, "c": 3}, {"a": 2, "b": 2}, {"only": None, "x": 1}, {1: "int", 42: "y"}, {1.0: "int", 42.0: "y"}, {"nested": {"deep": (1, 2)}}, {}, Asked(a=1, b=5), Asked(a=1), defaultdict(int, a=1), OrderedDict(a=1, b=2), UserDict(a=1, b=3), types.MappingProxyType({"a": 1, "b": 4}), OwnMapping(), [("a", 1)], None, "a", {"a", "b"}):
    print(type(subject).__name__, mapping(subject))
print(log)


class Keys:
    one, again, other = "k", "k", []


attempt(lambda: exec("match {'k': 1}:\n case {Keys.one: 1, Keys.again: 1}: pass", globals()))
attempt(lambda: exec("match {'k': 1}:\n case {Keys.other: 1}: pass", globals()))
attempt(lambda: exec("match []:\n case {Keys.one: 1, Keys.again: 1}: print('not asked')\n case _: print('no mapping')", globals()))


# Classes.
class P:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __getattr__(self, name):
        log.append(name)
        if name == "broken":
            raise ValueError("broken attribute")
        raise AttributeError(name)


class SubP(P):
    __match_args__ = ("y",)


class Bare:
    pass


def classes(subject):
    match subject:
        case P(0, y=0): return "origin"
        case SubP(2): return "sub by y"
        case P(x, y) if x == y: return "diagonal", x
        case P(y=1): return "y is one"
        case P(missing=_): return "never"
        case P(): return "other point"
        case int(0 | 1 as bit): return "bit", bit
        case bool(b): return "never, bools are 0 and 1", b
        case float(real=r): return "float", r
        case str(s) | bytes(s) | bytearray(s): return "text", s
        case list([first, *_]) | tuple((first, *_)): return "begins with", first
        case dict({"k": v}): return "k", v
        case set(s) | frozenset(s): return "set", sorted(s)
        case Bare(): return "bare"
        case object(__class__=type(__name__=name)): return "object of", name


log.clear()
for subject in (P(0, 0), P(3, 3), P(5, 1), P(5, 2), SubP(1, 2), SubP(4, 4), 0, 1, True, 2, 1.5, "s", b"b", bytearray(b"a"), [1], (2, 3), [], {"k": 5}, {}, {1}, frozenset("a"), Bare(), None, 1j):
    print(classes(subject))
print(log)
attempt(lambda: exec("match P(1, 2):\n case P(broken=_): pass", globals()))
for args in (("x",), ["x", "y"], "xy", None, 5, (1, 2), ("x", "x"), (), ("x", "y", "z"), iter("xy")):
    Made = type("Made", (), {"__match_args__": args, "x": 1, "y": 2, "z": 3})
    for pattern in ("Made(1)", "Made(1, 2)", "Made(1, x=1)", "Made(1, 2, 3)", "Made(x=1)"):
        attempt(lambda: exec(f"match Made():\n case {pattern}: print('matched')\n case _: print('not matched')", {"Made": Made}))
for pattern in ("int(1, 2)", "Bare(1)", "list(1, x=2)", "int(1, real=1)", "str('a', 'b')", "NotAClass(1)", "NotAClass()", "undefined()", "Color.RED()", "Sequence()", "Mapping()", "types.NoneType()", "list[int]()", "type()", "type(x)"):
    attempt(lambda: exec(f"NotAClass = 5\nfor s in (1, [], {{}}, int):\n match s:\n  case {pattern}: print('matched', s)", {**globals()}) if "[" not in pattern else 0)


class Meta(type):
    def __instancecheck__(cls, instance):
        log.append(("instancecheck", instance))
        return instance == 5


class Checked(metaclass=Meta):
    pass


log.clear()
match 5:
    case Checked(): print("by instancecheck", log)
for text in ("match x:\n case a: pass\n case b: pass", "match x:\n case _: pass\n case 1: pass", "match x:\n case a if 1: pass\n case b: pass", "match x:\n case a | b: pass", "match x:\n case 1 | a: pass", "match x:\n case a | 1: pass", "match x:\n case [a] | [b]: pass", "match x:\n case [a] | [a]: pass", "match x:\n case [a, b] | [b, a]: pass", "match x:\n case _ | 1: pass", "match x:\n case (a as b) | 1: pass", "match x:\n case a as b: pass\n case 1: pass", "match x:\n case [a, a]: pass", "match x:\n case {'k': a, 'l': a}: pass", "match x:\n case a as a: pass", "match x:\n case C(a, b=a): pass", "match x:\n case [*a, *b]: pass", "match x:\n case *a: pass", "match x:\n case *a,: pass", "match x:\n case [*a, a]: pass", "match x:\n case {**a, 'k': 1}: pass", "match x:\n case {**a, **b}: pass", "match x:\n case {**_}: pass", "match x:\n case {'k': 1, 'k': 2}: pass", "match x:\n case {1: a, 1.0: b}: pass", "match x:\n case {a: 1}: pass", "match x:\n case {a.b: 1}: pass", "match x:\n case {-1: 1, 1 + 2j: 2, None: 3, True: 4, b'': 5}: pass", "match x:\n case {f'a': 1}: pass", "match x:\n case {[]: 1}: pass", "match x:\n case {'a' 'b': 1}: pass",
             "match x:\n case f'a': pass", "match x:\n case t'a': pass", "match x:\n case 'a' f'b': pass", "match x:\n case 1 + 2: pass", "match x:\n case 1 + 2j: pass", "match x:\n case 1j + 2: pass", "match x:\n case -1j + 2j: pass", "match x:\n case - 1: pass", "match x:\n case +1: pass", "match x:\n case --1: pass", "match x:\n case -a: pass", "match x:\n case 1 - -2j: pass", "match x:\n case (1, 2) + 1: pass", "match x:\n case a.b.c: pass", "match x:\n case a.b(): pass", "match x:\n case a(): pass", "match x:\n case a()(): pass", "match x:\n case a().b: pass", "match x:\n case a[0]: pass", "match x:\n case a(b=1, 2): pass", "match x:\n case a(b=1, b=2): pass", "match x:\n case a(*b): pass", "match x:\n case a(**b): pass", "match x:\n case a(b.c=1): pass", "match x:\n case a(1,): pass", "match x:\n case a(b=1,): pass", "match x:\n case _(): pass", "match x:\n case _.a: pass", "match x:\n case a as _: pass", "match x:\n case a as b.c: pass", "match x:\n case a as 1: pass", "match x:\n case 1 as a as b: pass", "match x:\n case (1 as a) as b: pass", "match x:\n case a, b as c: pass", "match x:\n case [a, b] as c: pass", "match x:\n case ...: pass", "match x:\n case not 1: pass", "match x:\n case lambda: 1: pass", "match x:\n case a if b else c: pass", "match x:\n case a == 1: pass", "match x:\n case (yield): pass", "match x:\n case a := 1: pass", "match x:\n case {1, 2}: pass", "match x:\n case [1, 2: 3]: pass", "match x:\n case (): pass", "match x:\n case [],: pass", "match x:\n case : pass", "match x:\n case 1 if: pass", "match x:\n case 1 if x := 2: pass", "match x:\n case 1 if (x := 2): pass", "match x:\n case 1 when 2: pass", "match x:\n case 1\n  pass", "match x\n case 1: pass", "match x:\n pass", "match x: case 1: pass", "match x:\n case 1: pass\n pass", "match x:\n case 1: pass\nelse: pass", "match:\n case 1: pass", "match x:\n case None | True | False: pass", "match x:\n case __debug__: pass", "match x:\n case None as None: pass", "match x:\n case match: pass", "match x:\n case case: pass", "match x:\n case a, *_, b: pass", "match x:\n case (a): pass\n case b: pass", "match x:\n case (_ as a) as b: pass\n case 1: pass", "match x:\n case 'a' | _ : pass\n case 2: pass"):
    try:
        compile(text, "<match>", "exec")
        print(repr(text), "accepted", end="; ")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
