"""Random small programs that always end: what differential fuzzing feeds to Hognose and to CPython.

Expressions are made for a wanted kind (int, str, list ...) most of the time, and for another one now and then, so that most programs get
somewhere and some meet every error message. Loops run over small things, recursion is bounded, powers and shifts are small."""
import random
import re

from features import Features

PRELUDE = '''\
def hash_(value):
    # Hashes of nan are made of identities.
    return hash(value) if value == value else 0
def hashed(value):
    # differences/nan_results_are_one_object: sets and keys of NaN go by the identities of floats.
    if isinstance(value, (list, tuple)):
        return type(value)(map(hashed, value)) if type(value) in (list, tuple) else value
    return 0.5 if isinstance(value, float) and value != value else value
def keep(thing):
    # Suspended generators live on: when they are finalized is not compared.
    KEPT.append(thing)
    return thing
def short(value):
    return repr(value)[:60] if not isinstance(value, (list, tuple, set, dict)) or len(value) < 30 else len(value)
def drain(value):
    if hasattr(value, '__next__'):
        keep(value)
        return type(value).__name__, [short(item) for item, _ in zip(value, range(12))]
    return short(value)
def log(number, value):
    print(number, end=' ')
    return value
class Holder:
    pass
holder = Holder()
class Context:
    def __enter__(self):
        print('enter'); return 5
    def __exit__(self, *exc):
        print('exit', exc[0])
context = Context()
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
'''
KINDS = ["int", "int", "int", "str", "str", "float", "bool", "list", "list", "tuple", "dict", "set"]
STRINGS = ["", "a", "abc", "hello world", "é", "日本", "A-b_C", "  x ", "1,2,,3", "12", "-7", "tab\\tx", "line\\nbreak", "Straße", "{}", "%s", "'q\"", "aXbXc"]


class Generator(Features):
    def __init__(self, seed, features):
        if not features:
            self.feature = self.special
        self.random = random.Random(seed)
        self.names = {}  # kind -> names of variables
        self.functions = []  # (name, count of parameters)
        self.generators = []
        self.classes = []
        self.count = 0
        self.in_function = 0
        self.in_generator = False
        self.in_loop = False

    # --- helpers
    def pick(self, items):
        return self.random.choice(items)

    def chance(self, p):
        return self.random.random() < p

    def fresh(self, prefix="v"):
        self.count += 1
        return f"{prefix}{self.count}"

    def kind(self):
        return self.pick(KINDS)

    def variable(self, kind):
        names = self.names.get(kind)
        return self.pick(names) if names else None

    def declare(self, kind, name=None):
        name = name or self.fresh()
        self.names.setdefault(kind, []).append(name)
        return name

    def scope(self):
        return {kind: names[:] for kind, names in self.names.items()}

    # --- expressions
    def expr(self, kind=None, depth=2):
        kind = kind or self.kind()
        if self.chance(0.04):
            kind = self.kind()  # a wrong one
        if depth <= 0 or self.chance(0.2):
            return self.atom(kind)
        if self.chance(0.06):
            return f"({self.expr(kind, depth - 1)} if {self.expr('bool', depth - 1)} else {self.expr(kind, depth - 1)})"
        if self.chance(0.03):
            return f"({self.declare(kind, self.fresh('w'))} := {self.expr(kind, depth - 1)})" if not self.in_comprehension else self.atom(kind)
        if self.chance(0.03) and self.functions:
            return self.call()
        if self.chance(0.02):
            return f"(lambda {(p := self.fresh('p'))}: {p})({self.expr(kind, depth - 1)})"
        if self.chance(0.02):
            return f"[{self.expr(kind, depth - 1)}, {self.expr(kind, depth - 1)}][{self.pick(['0', '1', '-1', '2', 'True'])}]"
        return getattr(self, kind + "_")(depth - 1)

    in_comprehension = 0

    def atom(self, kind):
        name = self.variable(kind)
        if name and self.chance(0.6):
            return name
        pick = self.pick
        if kind == "int":
            return "(%s)" % pick(["0", "1", "2", "3", "5", "7", "-1", "-4", "10", "100", "255", "2**31", "2**47", "2**63", "-2**64", "10**20", "0x1f", "1_000"])
        if kind == "float":
            return "(%s)" % pick(["0.0", "1.0", "1.5", "-2.25", "0.1", "1e10", "1e-7", "3.14159", "1e300", "-0.0", "1e16", "123456789.123", "float('inf')", "float('nan')"])
        if kind == "str":
            return '"""' + self.pick(STRINGS).replace('"', '\\"') + '"""' if self.chance(0.1) else "'" + self.pick(STRINGS).replace("'", "\\'") + "'"
        if kind == "bool":
            return "(%s)" % pick(["True", "False", "None", "not 1"])
        if kind == "list":
            return pick(["[]", "[1, 2, 3]", "['a', 'b']", "[[1], [2, 3]]", "[3, 1, 2]", "[1, 'a', None, 2.5]", "([0] * 3)", "list('abc')"])
        if kind == "tuple":
            return pick(["()", "(1,)", "(1, 2)", "('x', 'y', 'z')", "((1, 2), (3, 4))", "(1, 'a', 2.0)"])
        if kind == "dict":
            return pick(["{}", "{'a': 1}", "{'a': 1, 'b': 2, 'c': 3}", "{1: 'x', 2: 'y'}", "{(1, 2): [3]}", "{True: 0, None: 1}"])
        return pick(["set()", "{1, 2, 3}", "{'a', 'b'}", "frozenset({1, 2})", "{1, (2, 3)}", "set('hello')"])

    def int_(self, d):
        e = self.expr
        form = self.random.randrange(16)
        if form < 5:
            return f"({e('int', d)} {self.pick(['+', '-', '*', '//', '%', '&', '|', '^', '-', '+'])} {e(self.pick(['int', 'int', 'int', 'bool', 'float']), d)})"
        if form == 5:
            return f"len({e(self.pick(['str', 'list', 'tuple', 'dict', 'set']), d)})"
        if form == 6:
            return f"{self.pick(['abs', 'int', 'round', 'hash_', 'bool'])}({e(self.pick(['int', 'float', 'bool']), d)})"
        if form == 7:
            return f"sum({e('list', d)})" if self.chance(0.3) else f"sum({self.pick(['x', 'x * 2', '1'])} for x in range({self.pick('0235')}))"
        if form == 8:
            return f"{self.pick(['max', 'min'])}({e('int', d)}, {e('int', d)})"
        if form == 9:
            return f"({e('int', d)} {self.pick(['<<', '>>', '**'])} {self.pick(['0', '1', '2', '3', '-1', '5'])})"
        if form == 10:
            return f"({self.pick('-+~')}{e('int', d)})"
        if form == 11:
            return f"{e('str', d)}.{self.pick(['find', 'count', 'index', 'rfind'])}({e('str', d)})"
        if form == 12:
            return f"{e(self.pick(['list', 'tuple']), d)}.{self.pick(['index', 'count'])}({e(None, d)})"
        if form == 13:
            return f"int({e('str', d)}{self.pick(['', '', ', 16', ', 2', ', 0'])})"
        if form == 14:
            return f"divmod({e('int', d)}, {e('int', d)})[{self.pick('01')}]"
        return f"pow({e('int', d)}, {self.pick(['2', '3', '-1'])}, {self.pick(['7', '10', '-5', '1', '0'])})"

    def float_(self, d):
        e = self.expr
        form = self.random.randrange(7)
        if form < 3:
            return f"({e('float', d)} {self.pick(['+', '-', '*', '/', '//', '%'])} {e(self.pick(['float', 'int']), d)})"
        if form == 3:
            return f"({e('int', d)} / {e('int', d)})"
        if form == 4:
            return f"round({e('float', d)}, {self.pick(['0', '1', '2', '-1', 'None', '10'])})"
        if form == 5:
            return f"float({e(self.pick(['int', 'str', 'float', 'bool']), d)})"
        return f"({self.pick('-+')}{e('float', d)})"

    def str_(self, d):
        e, pick = self.expr, self.pick
        form = self.random.randrange(16)
        if form == 0:
            return f"({e('str', d)} + {e('str', d)})"
        if form == 1:
            return f"({e('str', d)} * {pick(['0', '1', '2', '3', '-1'])})"
        if form == 2:
            return f"{e('str', d)}[{self.slice_(d)}]"
        if form == 3:
            return f"{pick(['str', 'repr', 'ascii'])}({e(None, d)})"
        if form == 4:
            return f"{e('str', d)}.{pick(['upper', 'lower', 'title', 'strip', 'capitalize', 'swapcase', 'casefold', 'lstrip', 'expandtabs'])}()"
        if form == 5:
            return f"{e('str', d)}.replace({e('str', d)}, {e('str', d)}{pick(['', ', 1', ', -1', ', 0'])})"
        if form == 6:
            return f"{e('str', d)}.join({e(pick(['list', 'tuple', 'str', 'dict']), d)})" if self.chance(0.4) else f"{e('str', d)}.join(map(str, {e(pick(['list', 'tuple', 'set', 'dict']), d)}))"
        if form in (7, 8):
            return self.fstring(d)
        if form == 9:
            return f"{e('str', d)}.{pick(['center', 'ljust', 'rjust', 'zfill'])}({pick(['0', '3', '8', '12'])})"
        if form == 10:
            spec = pick(["%s", "%r", "%d", "%5s|", "%-6s|", "%05d", "%x", "%+d", "%.2f", "%e", "%g", "%c", "%%", "%o", "%a", "%.3s", "%i", "%#x"])
            return f"('<{spec}>' % ({e(pick(['int', 'str', 'float', 'list']), d)},))"
        if form == 11:
            spec = pick(["{}", "{0}", "{!r}", "{:>8}", "{:<6}|", "{:^7}", "{:05}", "{:,}", "{:.2f}", "{:x}", "{:b}", "{:+}", "{:e}", "{:%}", "{:_}", "{0!s:*^9}", "{:g}", "{:d}", "{:s}", "{:#o}", "{:.3}", "{:08.3f}", "{:c}", "{:n}"])
            return f"'<{spec}>'.format({e(pick(['int', 'str', 'float', 'bool']), d)})"
        if form == 12:
            return f"chr({pick(['65', '97', '233', '0x1F600', '48', '-1'])})"
        if form == 13:
            return f"{pick(['hex', 'bin', 'oct'])}({e('int', d)})"
        if form == 14:
            return f"type({e(None, d)}).__name__"
        return f"format({e(pick(['int', 'float', 'str']), d)}, '{pick(['', '>5', '<5', '^5', '+', ' ', '#x', '010', '.1f', '.3', ',', '_b', 'e', 'G', '%', '-^8', '=+6'])}')"

    def fstring(self, d):
        pieces = []
        for _ in range(self.random.randrange(1, 3)):
            inner = self.expr(None, min(d, 1)).replace("\\", "\\\\") if False else self.expr(None, min(d, 1))
            if '"""' in inner or "{" in inner[:1] or "\\" in inner or ":=" in inner or "lambda" in inner:
                inner = self.atom("int")
            pieces.append(self.pick(["", "x=", "{{", "}}", " "]) + "{ " + inner + self.pick(["", "", "!r", "!s", ":>6", ":<4", ":", "=", "!r:^9", ":{4+2}"]) + "}")
        return 'f"""' + "".join(pieces) + ' """'

    def bool_(self, d):
        e, pick = self.expr, self.pick
        form = self.random.randrange(10)
        if form < 3:
            kind = self.kind()
            return f"({e(kind, d)} {pick(['==', '!=', '<', '>', '<=', '>='])} {e(kind, d)})"
        if form == 3:
            return f"({e('int', d)} < {e('int', d)} <= {e('int', d)})"
        if form == 4:
            return f"({e(None, d)} {pick(['in', 'not in'])} {e(pick(['list', 'tuple', 'dict', 'set', 'str']), d)})"
        if form == 5:
            return f"(not {e(None, d)})"
        if form == 6:
            return f"({e(None, d)} {pick(['and', 'or'])} {e(None, d)})"
        if form == 7:
            return f"isinstance({e(None, d)}, {pick(['int', 'str', '(int, float)', 'list', 'object', 'int | None', 'type'])})"
        if form == 8:
            return f"{e('str', d)}.{pick(['isdigit', 'isalpha', 'isupper', 'islower', 'isspace', 'isidentifier', 'istitle', 'isalnum'])}()"
        return f"{pick(['any', 'all'])}({e(pick(['list', 'tuple', 'set']), d)})"

    def slice_(self, d):
        part = lambda: self.pick(["", "", "0", "1", "2", "-1", "-2", "5"])
        if self.chance(0.4):
            return self.pick(["0", "1", "-1", "2", "-3"])
        return f"{part()}:{part()}" + (f":{self.pick(['', '1', '2', '-1', '-2'])}" if self.chance(0.4) else "")

    def comprehension(self, d, body, condition=True):
        name = self.fresh("c")
        source = self.pick(["range(%s)" % self.pick("0345"), self.expr(self.pick(["list", "tuple", "str", "dict", "set"]), d)])
        saved = self.scope()
        self.names.setdefault("int", []).append(name)
        self.in_comprehension += 1
        text = f"{body(name)} for {name} in {source}"
        if self.chance(0.3):
            text += f" if {self.expr('bool', 1)}"
        if self.chance(0.15):
            text += f" for {self.fresh('c')} in range(2)"
        self.in_comprehension -= 1
        self.names = saved
        return text

    def list_(self, d):
        e, pick = self.expr, self.pick
        form = self.random.randrange(13)
        if form < 2:
            return "[" + ", ".join(pick(["", "", "", "*"]) + "" + e(None, d) if False else e(None, d) for _ in range(self.random.randrange(4))) + "]"
        if form == 2:
            return f"[*{e(pick(['list', 'tuple', 'str', 'dict', 'set']), d)}, {e(None, d)}]"
        if form == 3:
            return f"({e('list', d)} + {e('list', d)})"
        if form == 4:
            return f"({e('list', d)} * {pick(['0', '1', '2', '-1'])})"
        if form in (5, 6):
            return "[" + self.comprehension(d, lambda n: e(None, 1)) + "]"
        if form == 7:
            return f"sorted({e(pick(['list', 'tuple', 'set', 'dict', 'str']), d)}{pick(['', '', ', reverse=True', ', key=str', ', key=len', ', key=lambda q: -q'])})"
        if form == 8:
            source = e(pick(["list", "tuple", "str", "dict", "set"]), d)
            return "list(" + pick([source, f"reversed({source})", f"enumerate({source})", f"iter({source})", f"zip({source}, 'ab')", f"map(repr, {source})", f"filter(None, {source})", f"enumerate({source}, 5)"]) + ")"
        if form == 9:
            return f"{e('str', d)}.{pick(['split', 'rsplit', 'splitlines', 'partition', 'rpartition'])}({pick(['', repr('X'), repr(','), repr(' '), 'None, 1'])})"
        if form == 10:
            return f"{e('list', d)}[{self.slice_(d)}]"
        if form == 11:
            return f"list({e('dict', d)}.{pick(['keys', 'values', 'items'])}())"
        return f"list(range({e('int', 0) if False else pick(['3', '5', '0', '-2'])}, {pick(['8', '0', '10', '-5'])}, {pick(['1', '2', '-1', '-3', '0'])}))"

    def tuple_(self, d):
        e, pick = self.expr, self.pick
        form = self.random.randrange(6)
        if form < 2:
            return f"({e(None, d)}, {e(None, d)})"
        if form == 2:
            return f"tuple({e(pick(['list', 'str', 'set', 'dict']), d)})"
        if form == 3:
            return f"({e('tuple', d)} + {e('tuple', d)})"
        if form == 4:
            return f"(*{e(pick(['list', 'tuple', 'str']), d)}, {e(None, d)})"
        return f"{e('tuple', d)}[{self.slice_(d)}]"

    def dict_(self, d):
        e, pick = self.expr, self.pick
        form = self.random.randrange(7)
        if form < 2:
            return "{" + ", ".join(f"{self.hashed(pick(['int', 'str', 'tuple']), d)}: {e(None, d)}" for _ in range(self.random.randrange(3))) + "}"
        if form == 2:
            return "{" + self.comprehension(d, lambda n: f"hashed({n}): {e(None, 1)}") + "}"
        if form == 3:
            return f"({e('dict', d)} | {e('dict', d)})"
        if form == 4:
            return "{**" + e("dict", d) + f", {self.hashed('str', d)}: {e(None, d)}" + "}"
        if form == 5:
            return f"dict(zip({self.hashed(pick(['list', 'str', 'tuple']), d)}, {e(pick(['list', 'str', 'tuple']), d)}))"
        return f"dict.fromkeys({self.hashed(pick(['list', 'str', 'tuple']), d)}, {e(None, d)})"

    def hashed(self, kind, d):
        """An expression whose value becomes a key or an item of a set."""
        text = self.expr(kind, d)
        return text if re.fullmatch(r"'[^']*'|\(-?\w+\)", text) else f"hashed({text})"

    def set_(self, d):
        e, pick = self.hashed, self.pick
        form = self.random.randrange(5)
        if form == 0:
            return "{" + f"{e(pick(['int', 'str']), d)}, {e(pick(['int', 'str', 'tuple']), d)}" + "}"
        if form == 1:
            return "{" + self.comprehension(d, lambda n: e(pick(["int", "str"]), 1)) + "}"
        if form == 2:
            return f"({self.expr('set', d)} {pick(['|', '&', '-', '^'])} {self.expr('set', d)})"
        if form == 3:
            return f"{pick(['set', 'frozenset'])}({e(pick(['list', 'str', 'tuple', 'dict']), d)})"
        return f"{self.expr('set', d)}.{pick(['union', 'intersection', 'difference', 'symmetric_difference', 'isdisjoint'])}({e(pick(['list', 'set', 'tuple']), d)})"

    def call(self):
        name, count = self.pick(self.functions)
        if self.chance(0.1):
            count += self.pick([-1, 1])
        parts = [self.expr(None, 1) for _ in range(max(count, 0))]
        if parts and self.chance(0.2):
            parts[-1] = self.pick(["*" + self.atom("tuple"), "**" + self.atom("dict"), "k=" + self.atom("int"), "p0=" + self.atom("int")])
        return f"{name}({', '.join(parts)})"

    # --- statements: lists of lines
    def block(self, size, indent=True):
        lines = []
        for _ in range(self.random.randrange(1, size + 1)):
            lines += self.statement()
        return ["    " + line for line in lines] if indent else lines

    depth = 0

    def statement(self):
        if self.depth > 3:
            return self.simple()
        self.depth += 1
        form = self.random.random()
        if form < 0.52:
            lines = self.simple()
        else:
            lines = self.pick([self.if_, self.for_, self.while_, self.try_, self.function, self.class_, self.with_, self.special, self.special, self.feature, self.feature, self.feature, self.feature, self.match_, self.generator, self.try_, self.function, self.class_])()
        self.depth -= 1
        return lines

    def simple(self):
        pick, e = self.pick, self.expr
        form = self.random.randrange(20)
        if form < 6:
            return [f"show(lambda: {e()})"]
        if form < 11:
            kind = self.kind()
            value = e(kind)
            return [f"{self.declare(kind) if self.chance(0.7) or not self.variable(kind) else self.variable(kind)} = {value}"]
        if form == 11 and self.variable("int"):
            return [f"{self.variable('int')} {pick(['+=', '-=', '*=', '|=', '//='])} {e('int', 1)}"]
        if form == 12 and self.variable("list"):
            # Sorts that fail are left to sorted() (differences/lists_keep_their_order_when_sorting_fails).
            name = self.variable("list")
            return [pick([f"{name}.append({e(None, 1)})", f"{name}.extend({e('list', 1)})", f"{name}.insert({pick('012')}, {e(None, 0)})", f"{name}.sort(key=repr)", f"{name}.reverse()", f"{name}[{self.slice_(0)}] = {e('list', 1)}",
                          f"del {name}[{self.slice_(0)}]", f"show(lambda: {name}.pop())", f"{name} += {e(pick(['list', 'tuple', 'str']), 1)}", f"show(lambda: {name}.remove({e(None, 0)}))"])]
        if form == 13 and self.variable("dict"):
            name = self.variable("dict")
            return [pick([f"{name}[{self.hashed(pick(['int', 'str']), 0)}] = {e(None, 1)}", f"{name}.update({e('dict', 1)})", f"show(lambda: {name}.pop({e('str', 0)}, {e(None, 0)}))", f"show(lambda: {name}.setdefault({self.hashed('str', 0)}, []))",
                          f"show(lambda: {name}[{e(pick(['int', 'str']), 0)}])", f"show(lambda: {name}.get({e('str', 0)}))", f"show(lambda: {name}.popitem())"])]
        if form == 14 and self.variable("set"):
            name = self.variable("set")
            return [f"show(lambda: {name}.{pick(['add', 'discard', 'remove', 'update'])}({self.hashed(pick(['int', 'str', 'list']), 0)}))"]
        if form == 15:
            a, b = self.fresh(), self.fresh()
            self.names.setdefault("int", []).extend([a, b])
            return [pick([f"{a}, {b} = {e('tuple', 1)}", f"{a}, *{b} = {e(pick(['list', 'tuple', 'str']), 1)}", f"({a}, {b}), = [{e('tuple', 0)}]", f"{a} = {b} = {e('int', 1)}", f"[{a}, {b}] = {e('str', 0)}, {e('int', 0)}"])]
        if form == 16 and self.functions:
            return [f"show(lambda: {self.call()})"]
        if form == 17 and self.generators:
            name = pick(self.generators)
            it = self.fresh("g")
            return [f"{it} = keep({name}())", f"show(lambda: next({it}))", pick([f"show(lambda: {it}.send({e(None, 0)}))", f"show(lambda: list({it}))", f"show(lambda: {it}.throw(ValueError('t')))", f"show(lambda: {it}.close())", f"show(lambda: sorted({it}))"]),
                    f"show(lambda: next({it}, 'end'))"]
        if form == 18 and self.classes:
            name = pick(self.classes)
            o = self.fresh("o")
            lines = [f"try:", f"    {o} = {name}({e(None, 0)})", "except Exception as e:", f"    {o} = e; print(type(e).__name__, e)"]
            lines.append("show(lambda: " + pick([f"{o}.value", f"{o}.method({e(None, 0)})", f"{o} + {e('int', 0)}", f"{o} == {name}(1)", f"str({o})", f"[{o}, {o}]", f"len({o})", f"{o}[{e('int', 0)}]", f"{o}.prop", f"{o}.cls()", f"{o}.stat({e(None, 0)})",
                                                 f"{o} < {o}", f"{o}.missing", f"sorted([{o}, {name}(2)])", f"{e('int', 0)} + {o}", f"bool({o})", f"{o}()", f"hash_({o}) == hash_({o})", f"f'{{{o}}}|{{{o}!r:>20}}'", f"{e('int', 0)} in {o}", f"[*{o}]",
                                                 f"-{o}", f"{o}.__class__.__mro__", f"type({o}).__name__", f"isinstance({o}, {pick(self.classes)})", f"vars({o})", f"{{{o}: 1}}[{o}]"]) + ")")
            return lines
        if self.in_function and self.chance(0.5):
            return [f"return {e()}"] if not self.in_generator or self.chance(0.3) else [f"{self.fresh()} = yield {e()}"]
        if self.in_loop and self.chance(0.5):
            return [pick(["break", "continue"])]
        return [pick([f"assert {e('bool', 1)}, {e('str', 0)}", f"raise {pick(['ValueError', 'KeyError', 'TypeError', 'RuntimeError', 'ZeroDivisionError', 'IndexError', 'StopIteration'])}({e('str', 0)})", "pass"])] if self.chance(0.4) else [f"print({e()}, {e()}, sep={pick([repr('-'), repr(''), 'None'])})"]

    def nested(self, header, size=3, loop=None):
        saved, was_loop = self.scope(), self.in_loop
        if loop is not None:
            self.in_loop = loop
        lines = [header, *self.block(size)]
        self.names, self.in_loop = saved, was_loop
        return lines

    def if_(self):
        lines = self.nested(f"if {self.expr('bool')}:")
        if self.chance(0.3):
            lines += self.nested(f"elif {self.expr()}:")
        if self.chance(0.5):
            lines += self.nested("else:")
        return lines

    def for_(self):
        saved = self.scope()
        name = self.declare("int")
        target = self.pick([name, name, name, f"{name}, {self.fresh()}", f"{name}, *{self.fresh()}"])
        source = self.pick([f"range({self.pick('1234')})", self.expr("list", 1), self.expr("dict", 1), self.expr("str", 0), f"enumerate({self.expr('list', 0)})", f"zip({self.expr('list', 0)}, {self.expr('str', 0)})", f"{self.expr('dict', 0)}.items()", f"reversed({self.expr('list', 0)})"])
        lines = self.nested(f"for {target} in {source}:", 3, True)
        if self.chance(0.2):
            lines += self.nested("else:", 2)
        self.names = saved
        return lines

    def while_(self):
        name = self.fresh("n")
        lines = [f"{name} = {self.pick('1234')}", f"while {name} > 0:", f"    {name} -= 1"]
        lines += self.nested("", 3, True)[1:]
        if self.chance(0.2):
            lines += self.nested("else:", 2)
        return lines

    def try_(self):
        lines = self.nested("try:")
        star = "*" if self.chance(0.0) else ""
        handlers = self.pick([["Exception as e"], ["ValueError", "Exception as e"], ["(KeyError, TypeError) as e", "Exception"], ["ZeroDivisionError as e", "LookupError as e", "Exception as e"]])
        if self.in_function or self.in_loop:
            star = ""
        for handler in handlers:
            saved = self.scope()
            lines += [f"except{star} {handler}:"]
            if " as e" in handler:
                lines.append(f"    print(type(e).__name__, e{self.pick(['', ', e.args', ', repr(e.__context__)'])})")
            lines += ["    " + line for line in self.simple()]
            self.names = saved
        if self.chance(0.25):
            lines += self.nested("else:", 2)
        if self.chance(0.3):
            saved = self.in_function, self.in_loop
            self.in_function, self.in_loop = 0, False  # no return in finally: SyntaxWarning
            lines += self.nested("finally:", 2)
            self.in_function, self.in_loop = saved
        return lines

    def with_(self):
        name = self.fresh("C")
        lines = [f"class {name}:", f"    def __enter__(self):", f"        print('enter'); return {self.expr(None, 1)}", "    def __exit__(self, *exc):", f"        print('exit', exc[0]); return {self.pick(['True', 'False', 'None'])}"]
        saved = self.scope()
        target = self.declare("int")
        lines += self.nested(f"with {name}() as {target}{self.pick(['', f', {name}()'])}:")
        self.names = saved
        return lines

    def match_(self):
        pick = self.pick
        lines = [f"match {self.expr()}:"]
        for _ in range(self.random.randrange(1, 4)):
            saved = self.scope()
            a, b = self.fresh(), self.fresh()
            pattern = pick(["0", "1 | 2 | 3", "'a' | 'abc'", f"[{a}]", f"[{a}, {b}]", f"[{a}, *{b}]", f"({a}, {b}) if True", "{'a': %s}" % a, "{'a': %s, **%s}" % (a, b), f"int({a})", f"str() as {a}", f"float() | bool() as {a}", "None", "True", f"[1, {a}, *_]", f"list({a})", f"{{}}", f"[[{a}, *_], *{b}]", "-1", "dict()", "(set() | frozenset())"])
            if a in pattern:
                self.names.setdefault("int", []).append(a)
            guard = f" if {self.expr('bool', 1)}" if self.chance(0.3) and " if " not in pattern else ""
            lines += ["    " + line for line in self.nested(f"case {pattern}{guard}:", 2)]
            self.names = saved
        lines += ["    case _:", f"        print('none', {self.expr(None, 1)})"]
        return lines

    def parameters(self):
        count = self.random.randrange(0, 4)
        names, text = [f"p{i}" for i in range(count)], []
        required, default = 0, False
        for name in names:
            if default or self.chance(0.3):
                default = True
                text.append(f"{name}={self.atom(self.kind())}")
            else:
                required += 1
                text.append(name)
        if count and self.chance(0.1):
            text.insert(self.random.randrange(1, len(text) + 1), "/")
        if self.chance(0.2):
            text.append("*args")
            names.append("args")
            if self.chance(0.4):
                text.append("k=" + self.atom("int"))
        if self.chance(0.15):
            text.append("**kw")
            names.append("kw")
        return count, names, ", ".join(text)

    def body(self, names, generator=False):
        saved = self.scope(), self.in_function, self.in_generator, self.in_loop
        for kind in list(self.names):
            # Outer variables may be read; to assign them a function would need nonlocal, so reads only, now and then.
            if self.chance(0.5):
                self.names[kind] = []
        for name in names:
            self.names.setdefault("list" if name == "args" else "dict" if name == "kw" else self.kind(), []).append(name)
        self.in_function, self.in_generator, self.in_loop = 1, generator, False
        lines = self.block(4)
        if generator:
            lines.append("    " + self.pick([f"yield {self.expr()}", f"yield from {self.expr(self.pick(['list', 'str', 'tuple']), 1)}", f"got = yield {self.expr(None, 1)}; print('got', got)"]))
            if self.chance(0.3):
                lines = ["    try:", *("    " + line for line in lines), "    finally:", "        print('closed')"]
        if self.chance(0.7) or generator:
            lines.append(f"    return {self.expr()}")
        self.names, self.in_function, self.in_generator, self.in_loop = saved
        return lines

    def function(self):
        if self.chance(0.15):
            return self.closure()
        name = self.fresh("f")
        count, names, text = self.parameters()
        lines = [f"def {name}({text}):", *self.body(names)]
        if self.chance(0.1):
            decorator = self.fresh("d")
            lines = [f"def {decorator}(fn):", "    def wrapper(*a, **k):", f"        print('call', fn.__name__, len(a)); return fn(*a, **k)", "    return wrapper", f"@{decorator}", *lines]
        if not self.in_function:
            self.functions.append((name, count))
        return lines + [f"show(lambda: {name}({', '.join(self.expr(None, 0) for _ in range(count))}))"]

    def closure(self):
        name = self.fresh("f")
        lines = [f"def {name}(start={self.atom('int')}):", "    total = start", "    def step(n=1):", "        nonlocal total", f"        total {self.pick(['+=', '-=', '*='])} n", f"        return total, {self.expr(None, 1)}", "    return step"]
        c = self.fresh("o")
        return lines + [f"{c} = {name}()", f"show(lambda: ({c}(), {c}({self.expr('int', 0)}), {c}.__closure__[-1].cell_contents))"]

    def generator(self):
        if self.in_function:
            return self.simple()
        name = self.fresh("g")
        lines = [f"def {name}():", *self.body([], True)]
        self.generators.append(name)
        return lines + [f"show(lambda: list(keep({name}())))"]

    def class_(self):
        if self.in_function:
            return self.simple()
        pick, e = self.pick, self.expr
        name = self.fresh("K")
        bases = ["", "", *[f"({c})" for c in self.classes[-3:]], "(list)", "(dict)", "(int)", "(str)", "(Exception)"]
        if len(self.classes) > 1:
            bases.append("(" + ", ".join(self.random.sample(self.classes[-3:], 2)) + ")")
        base = pick(bases) if self.chance(0.6) else ""
        saved = self.scope(), self.in_function
        native = base in ("(list)", "(dict)", "(int)", "(str)", "(Exception)")
        lines = [f"class {name}{base}:"]
        if self.chance(0.15) and not base:
            lines.append("    __slots__ = ('value', 'other')")
        else:
            lines.append(f"    shared = {e(None, 1)}")
        self.in_function = 1
        if not native or self.chance(0.1):
            lines += ["    def __init__(self, value=0):"] + ([f"        super().__init__({pick(['', 'value'])})"] if base and self.chance(0.6) else []) + ["        self.value = value"]
        methods = ["    def method(self, x=1):\n        return (x, %s)" % e(None, 1), "    def __repr__(self):\n        return f'%s({getattr(self, \"value\", None)!r})'" % name, "    def __eq__(self, other):\n        return getattr(self, 'value', 0) == getattr(other, 'value', 1)",
                   "    def __hash__(self):\n        return 7", "    def __lt__(self, other):\n        return str(self.value) < str(other.value)", "    def __add__(self, other):\n        return %s" % pick(["NotImplemented", f"{name}(other)", "('add', other)"]),
                   "    def __radd__(self, other):\n        return ('radd', other)", "    def __len__(self):\n        return %s" % pick(["3", "0", "-1", "'x'"]), "    def __getitem__(self, i):\n        if i %s: raise IndexError('end')\n        return i * 2" % pick(["> 3", "== 2", "is None"]),
                   "    @property\n    def prop(self):\n        return %s" % e(None, 1), "    @classmethod\n    def cls(cls):\n        return cls.__name__, %s" % e(None, 1), "    @staticmethod\n    def stat(x):\n        return x", "    def __bool__(self):\n        return %s" % pick(["True", "False", "1"]),
                   "    def __iter__(self):\n        yield from %s" % e(pick(["list", "str", "tuple"]), 1), "    def __contains__(self, x):\n        return %s" % e("bool", 1), "    def __call__(self, *a):\n        return ('called', a)", "    def __str__(self):\n        return %s" % pick(["'str!'", "5", "super().__str__()"]),
                   "    def __getattr__(self, name):\n        if name.startswith('__'): raise AttributeError(name)\n        return name.upper()", "    def __neg__(self):\n        return %s" % e(None, 1), "    def __format__(self, spec):\n        return 'F' + spec", "    def method(self, *a, **k):\n        return ('over', super().method(*a, **k))",
                   "    def __iadd__(self, other):\n        self.value = other\n        return self", "    def __setattr__(self, name, value):\n        object.__setattr__(self, name, (value,))", "    def __init_subclass__(cls, **k):\n        print('sub', cls.__name__, k)", "    def __enter__(self):\n        return 1"]
        for method in self.random.sample(methods, self.random.randrange(1, 6)):
            lines += method.split("\n")
        self.names, self.in_function = saved
        self.classes.append(name)
        return lines

    def special(self):
        """Features that need more than one statement to show."""
        pick, e = self.pick, self.expr
        n = self.fresh("S")
        a, b, i = e(None, 1), e(None, 1), self.atom("int")
        forms = [
            [f"class {n}:", "    def __get__(self, obj, owner=None):", f"        return ('get', obj is None, owner.__name__, {a})", "    def __set__(self, obj, value):", "        print('set', value)", "    def __set_name__(self, owner, name):",
             "        print('named', owner.__name__, name)", f"class {n}a:", f"    x = {n}()", f"show(lambda: {n}a.x)", f"o = {n}a()", "show(lambda: o.x)", f"o.x = {b}", "show(lambda: o.__dict__)"],
            [f"class {n}(type):", "    def __new__(mcs, name, bases, ns, **kw):", f"        print('new', name, sorted(k for k in ns if k[:2] != '__'), kw); return super().__new__(mcs, name, bases, ns)", "    def __call__(cls, *args):", "        print('call', args)",
             "        return super().__call__(*args)", f"    def extra(cls): return cls.__name__, {a}", f"class {n}a(metaclass={n}, k={i}):", "    y = 1", "    def __init__(self, *args): self.args = args", f"show(lambda: {n}a({b}).args)", f"show(lambda: {n}a.extra())", f"show(lambda: {n}a().extra())"],
            [f"class {n}:", "    def __init__(self, v): self.v = v", f"    def __eq__(self, o): return isinstance(o, {n}) and self.v == o.v", "    def __hash__(self): return hash(self.v) % 3", f"    def __repr__(self): return f'{n}({{self.v!r}})'", f"    def __lt__(self, o): return self.v < o.v",
             f"d = {{{n}(1): 'a', {n}(4): 'b', {n}(1): 'c', 1: 'd'}}", f"show(lambda: (d, {n}(4) in d, {n}(7) in d, d.get({n}(1)), d.pop({n}(4), None), len(d)))", f"show(lambda: {{{n}(2), {n}(5)}} | {{{n}(2)}})", f"show(lambda: {{{n}(2), {n}(5)}} & {{{n}(5), {n}(8)}})",
             f"show(lambda: sorted([{n}(3), {n}(1), {n}({i})]))", f"show(lambda: max([{n}(3), {n}(9), {n}(1)]))", f"show(lambda: [{n}(1), {n}(2)].index({n}(2)))", f"show(lambda: [{n}(1)] == [{n}(1)])", f"show(lambda: ({n}(1), 2) < ({n}(1), {n}(3)))"],
            [f"def {n}():", f"    received = []", "    try:", "        while len(received) < 5:", f"            received.append((yield len(received)))", f"            if received[-1] == 'stop': return ('done', received)", "    except ValueError as e:", f"        received.append(str(e)); yield {a}", "    finally:", "        print('finally', received)",
             f"g = keep({n}())", "show(lambda: next(g))", f"show(lambda: g.send({b}))", f"show(lambda: {pick(['g.send(chr(115) + chr(116) + chr(111) + chr(112))', 'g.throw(ValueError(1))', 'g.throw(KeyError)', 'g.close()', 'list(g)'])})", "show(lambda: next(g))",
             f"def {n}b():", f"    r = yield from {n}()", "    print('r', r)", f"h = keep({n}b())", "show(lambda: next(h))", "show(lambda: h.send('stop'))"],
            [f"class {n}:", "    def __add__(self, o): return 'add'", "    def __radd__(self, o): return 'radd'", "    def __iadd__(self, o): return 'iadd'", "    def __eq__(self, o): return 'eq'", f"class {n}b({n}):", "    def __radd__(self, o): return 'sub radd'", f"    def __mul__(self, o): return NotImplemented", "    def __lt__(self, o): return 'lt'",
             f"x, y = {n}(), {n}b()", f"show(lambda: (x + y, y + x, {i} + x, x == y, x != y, y < x, x > y))", "show(lambda: y * 2)", f"show(lambda: {a} * y)", f"x += {i}", "show(lambda: x)"],
            [f"class {n}(Exception):", "    def __init__(self, code, *rest):", "        super().__init__(code, *rest)", "        self.code = code", "try:", "    try:", f"        raise {n}({i}, {a})", f"    except {n} as e:", f"        raise {pick(['KeyError(e.code) from e', 'ValueError(e.args)', 'TypeError() from None', ''])}".rstrip(),
             "except Exception as e:", "    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.args)"],
            [f"def {n}():", "    for k in range(4):", "        try:", "            if k == 1: continue", f"            if k == {pick('23')}: {pick(['break', 'return k', 'raise KeyError(k)'])}", "            print('body', k)", "        except KeyError as e:", f"            print('caught', e); {pick(['continue', 'break', 'pass'])}", "        else:", "            print('else', k)", "        finally:", "            print('fin', k)", "    else:", "        print('no break')", f"    return {a}", f"show(lambda: {n}())"],
            [f"def {n}(a, b={i}, *args, c, d={a}, **kw):", "    return a, b, args, c, d, sorted(kw.items(), key=str)"] + [f"show(lambda: {n}({call}))" for call in self.random.sample(["1, c=2", "1, 2, 3, 4, c=5, e=6", "*[1, 2], c=3", "c=1", "1, 2", "a=1, c=2, b=3", "1, a=2, c=3", "*'ab', **{'c': 1, 'd': 2, 'z': 3}", "1, c=2, **{'c': 3}", "**{'a': 1, 'c': 2}", "1, *(), c=(), *[5]", "b=1, c=2", "1, c=2, **{1: 2}"], 4)],
            [f"{n} = list(range({pick('5678')}))", f"{n}[{self.slice_(0)}] = {pick(['[9, 8]', '[]', 'range(2)', '(x for x in [7])', repr('ab'), '5'])}", f"print({n})", f"show(lambda: {n}.__setitem__(slice(None, None, {pick('123')}), [{i}] * {pick('234')}))", f"print({n})", f"show(lambda: {n}.sort(key=lambda q: {pick(['-q', 'q % 3', 'str(q)', '(q % 2, q)', 'None'])}, reverse={pick(['True', 'False'])}))", f"print({n})"],
            [f"class {n}:", "    def __init__(self): self.log = []", "    def __getattr__(self, name):", "        if name == 'log': raise AttributeError(name)", f"        self.log.append(name); return {a}", f"    def __setattr__(self, name, value):", "        if name != 'log': self.log.append((name, value))", "        super().__setattr__(name, value)", "    def __delattr__(self, name): self.log.append('del ' + name)",
             f"o = {n}()", "o.q = 1", "show(lambda: o.zz)", f"o.q += {i}", "del o.q", "show(lambda: (o.log, o.q, hasattr(o, 'w'), getattr(o, 'v', 3)))"],
            [f"class {n}:", f"    x = {i}", f"    y = [x for _ in range(2)] if {pick('01')} else [q for q in [x]]", "    def f(self): return __class__.__name__, self.x", "    z = (lambda self: self.x + 1)", f"    class Inner:", "        w = 2", f"show(lambda: ({n}.x, {n}.y, {n}().f(), {n}().z(), {n}.Inner.w, {n}.Inner.__qualname__))"],
            [f"def {n}(n):", f"    if n <= 0: return {a}", f"    return [n, {n}(n - 1)]", f"show(lambda: {n}({pick('1234')}))", f"def {n}b(*a): return {n}b(*a)", f"try: {n}b({i})", "except RecursionError as e: print(e)"],
            [f"class {n}:", "    __match_args__ = ('x', 'y')", "    def __init__(self, x, y): self.x, self.y = x, y", f"def {n}f(v):", "    match v:", f"        case {n}(0, y=q): return 'zero', q", f"        case {n}(x=int() as p, y=[_, *r]): return p, r", f"        case {n}(p, q) if p == q: return 'same'", f"        case {n}(): return 'any'", f"        case [{n}(a, b), *_]: return a, b",
             "        case {'k': v, **rest}: return v, rest", "        case str() | bytes(): return 'text'", f"    return 'none'", f"show(lambda: [{n}f(v) for v in ({n}(0, {a}), {n}({i}, [1, 2, 3]), {n}(2, 2), {n}('a', 1), [{n}(1, 2)], {{'k': {b}, 'l': 1}}, {a}, {b})])"],
        ]
        if self.in_function:
            return self.simple()
        return pick(forms)

    def program(self):
        statements = []
        for _ in range(self.random.randrange(4, 12)):
            statements.append(self.statement())
        return statements


def program(seed, features=True):
    """The statements of one program, each a list of lines."""
    return Generator(seed, features).program()
