"""Statements that go deeper into one part of the language each: what generate.py mixes in. Every form ends and is quick."""

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "255", "True", "False"]
BIG = INTS + ["2**31", "2**63", "-2**63", "2**64 + 1", "10**20", "-10**40", "3**200", "2**53 + 1", "10**15", "12345678901234567890"]
FLOATS = ["0.0", "-0.0", "1.0", "1.5", "-2.5", "0.1", "1e16", "1e-7", "123456.789", "1e300", "5e-324", "float('inf')", "2.675", "1e22", "0.5", "99999.5"]
TEXTS = ["''", "'a'", "'abc'", "'hello world'", "'aXbXc'", "' pad '", "'12'", "'-7'", "'é'", "'ßﬁ'", "'日本'", "'\\U0001f600x'", "'\\n\\tq'", "'a,b,,c'", "'Mixed Case'", "'0x1f'", "'1_000'", "'{}'", "'%s'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'a b  c'", "b'\\xff\\x00'", "bytearray(b'xyz')", "b'12'", "memoryview(b'abcd')"]
CONTAINERS = ["[]", "[1, 2, 3]", "['b', 'a']", "[[1], [2, 3]]", "()", "(1, 'a')", "((1, 2), (3, 4))", "{}", "{'a': 1, 'b': 2}", "{1: [2]}", "set()", "{1, 2, 3}", "frozenset({1, 5})", "range(4)", "range(9, 0, -3)", "iter([1, 2])", "zip('ab', [1, 2])", "(x * 2 for x in range(3))", "dict(a=1).items()", "{'k': 1}.keys()"]
OTHERS = ["None", "...", "NotImplemented", "int", "str", "len", "lambda x: x", "lambda *a: len(a)", "1j", "2 - 3j", "object", "ValueError('v')", "slice(1, None)", "slice(None, None, -1)", "type"]

METHODS = {
    "str": "capitalize casefold center count encode endswith expandtabs find format index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill __getitem__ __contains__ __mul__ __add__ __lt__ __mod__".split(),
    "bytes": "center count decode endswith expandtabs find hex index isalnum isalpha isdigit join ljust lower lstrip partition removeprefix replace rfind rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill __getitem__ __contains__ __mul__ __add__".split(),
    "list": "append clear copy count extend index insert pop remove reverse __getitem__ __contains__ __add__ __mul__ __iadd__ __eq__ __lt__ __delitem__".split(),
    "tuple": "count index __getitem__ __add__ __mul__ __contains__ __lt__ __eq__".split(),
    "dict": "clear copy get items keys pop popitem setdefault update values __getitem__ __contains__ __or__ __ior__ __eq__ fromkeys __delitem__".split(),
    "set": "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove symmetric_difference symmetric_difference_update union update __or__ __and__ __sub__ __xor__ __le__ __lt__ __eq__ __contains__".split(),
    "int": "bit_length bit_count as_integer_ratio conjugate to_bytes is_integer __add__ __floordiv__ __mod__ __divmod__ __round__ __and__ __xor__ __truediv__ __radd__ __lt__ __index__".split(),
    "float": "as_integer_ratio is_integer hex conjugate __add__ __floordiv__ __mod__ __divmod__ __round__ __truediv__ __rpow__ __lt__ __eq__".split(),
    "bytearray": "append extend insert pop remove reverse clear copy find replace __setitem__ __getitem__ __delitem__ __iadd__ resize".split(),
    "range": "count index __getitem__ __contains__ __eq__".split(),
}
RECEIVERS = {"str": TEXTS, "bytes": BYTES[:5], "list": CONTAINERS[:4], "tuple": CONTAINERS[4:7], "dict": CONTAINERS[7:10], "set": ["set()", "{1, 2, 3}", "{'a', 1}", "frozenset({1, 5})"], "int": BIG, "float": FLOATS, "bytearray": ["bytearray()", "bytearray(b'abc')"], "range": ["range(5)", "range(9, 0, -3)", "range(0)"]}
BUILTINS = "abs all any ascii bin bool bytes bytearray callable chr complex dict divmod enumerate filter float format frozenset getattr hasattr hash hex int isinstance issubclass iter len list map max memoryview min next oct ord pow range repr reversed round set slice sorted str sum tuple type vars zip".split()
LIBRARY = {
    "math": "ceil comb copysign cos degrees dist exp fabs factorial floor fmod frexp fsum gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp log log2 log10 modf perm pow prod radians remainder sqrt sumprod trunc ulp".split(),
    "itertools": "accumulate batched chain combinations combinations_with_replacement compress dropwhile filterfalse groupby islice pairwise permutations product starmap takewhile zip_longest".split(),
    "operator": "add and_ concat contains countOf eq floordiv ge getitem index indexOf inv invert is_ itemgetter attrgetter le length_hint lshift lt methodcaller mod mul ne neg not_ or_ pos rshift sub truediv truth xor".split(),
    "functools": "partial reduce cmp_to_key".split(),
    "collections": "Counter OrderedDict deque defaultdict ChainMap namedtuple".split(),
    "bisect": "bisect_left bisect_right insort".split(),
    "heapq": "heapify heappush heappop nlargest nsmallest merge heapreplace heappushpop".split(),
}


class Features:
    """The mixed-in part of generate.Generator: pick, chance, expr, atom and fresh are its."""

    def value(self):
        return self.pick(self.pick([INTS, FLOATS, TEXTS, TEXTS, CONTAINERS, CONTAINERS, BYTES, OTHERS]))

    def shown(self, text):
        # Iterators are shown by what they give; a bounded part of it.
        return f"show(lambda: drain({text}))"

    def arguments(self, most=3, value=None):
        return ", ".join((value or self.value)() for _ in range(self.random.choice([0, 1, 1, 1, 2, 2, 3][: most + 4])))

    def item(self):
        """A value that a set may hold without its order depending on addresses: no hash by identity."""
        return self.pick(self.pick([INTS, FLOATS, TEXTS, TEXTS, BYTES[:5], [c for c in CONTAINERS if not c.startswith(("iter", "zip", "(x *"))]]))

    def feature(self):
        forms = [self.methods, self.methods, self.builtins, self.builtins, self.library, self.formats, self.formats, self.order, self.hierarchy, self.descriptors, self.coroutines, self.patterns, self.comprehensions, self.finals, self.groups, self.scopes, self.slices, self.delegation, self.numbers, self.unpacking, self.protocols, self.special_lookups, self.metaclasses, self.async_generators, self.dataclasses, self.enums, self.structures, self.typing, self.managers, self.caches]
        return self.pick(forms)()

    def methods(self):
        kind = self.pick(list(METHODS))
        name = self.fresh("m")
        lines = [f"{name} = {self.pick(RECEIVERS[kind])}"]
        for _ in range(self.random.randrange(2, 6)):
            keyword = self.pick(["", "", "", "", "key=len", "sep=','", "maxsplit=1", "keepends=True", "reverse=True", "default=0"])
            arguments = ", ".join(part for part in (self.arguments(value=self.item if kind == "set" else None), keyword) if part)
            lines.append(self.shown(f"{name}.{self.pick(METHODS[kind])}({arguments})"))
        return lines + [f"show(lambda: {name})"]

    def builtins(self):
        lines = []
        for _ in range(self.random.randrange(2, 6)):
            keyword = self.pick(["", "", "", "", "", "key=str", "default=3", "strict=True", "start=2", "reverse=True", "base=16", "encoding='utf-8'"])
            function = self.pick(BUILTINS)
            # Hashes by identity are not compared.
            arguments = ", ".join(part for part in (self.arguments(value=self.item if function == "hash" else None), keyword) if part)
            # Namespaces of builtin types: tests/differences/new_of_builtin_types_is_a_static_method.py
            if (function, arguments) not in (("vars", "int"), ("vars", "str"), ("vars", "object"), ("vars", "type")):
                lines.append(self.shown(f"{function}({arguments})"))
        return lines

    def library(self):
        module = self.pick(list(LIBRARY))
        lines = [f"import {module}"]
        for _ in range(self.random.randrange(2, 6)):
            lines.append(self.shown(f"{module}.{self.pick(LIBRARY[module])}({self.arguments()})"))
        return lines

    def spec(self):
        r = self.random
        text = r.choice(["", "", "<", ">", "^", "=", "*<", "x>", "é^", "0="]) + r.choice(["", "", "+", "-", " "]) + r.choice(["", "", "", "z"]) + r.choice(["", "", "#"]) + r.choice(["", "", "0"])
        text += r.choice(["", "", "1", "5", "12", "20"]) + r.choice(["", "", ",", "_"]) + r.choice(["", "", ".0", ".1", ".3", ".10"]) + r.choice(["", "", "_", ","]) * (r.random() < 0.1)
        return text + r.choice(["", "", "b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "s", "x", "X", "%", "q"])

    def formats(self):
        pick, lines = self.pick, []
        for _ in range(self.random.randrange(3, 8)):
            value = pick(pick([BIG, FLOATS, TEXTS, ["1j", "2.5 - 3j", "None", "[1]", "True"]]))
            form = self.random.randrange(6)
            if form < 2:
                lines.append(f"show(lambda: format({value}, {self.spec()!r}))")
            elif form == 2:
                flags = pick(["", "-", "0", "+", " ", "#", "-0", "+#0"]) + pick(["", "5", "12", "*"]) + pick(["", ".0", ".2", ".10", ".*"]) + pick(list("diouxXeEfFgGcrsa%q"))
                others = "".join(f"{pick(['3', '8', '-4'])}, " for _ in range(flags.count("*")))
                lines.append(f"show(lambda: {pick(['', '', 'b'])}'<%{flags}>' % ({others}{value},))")
            elif form == 3:
                width = pick(["3", "10", "'<8'", "''", "-1"])
                lines.append("show(lambda: f'" + "{%s!%s:{%s}}" % (value.replace("'", '"'), pick("rsa"), width.replace("'", '"')) + "')" if "\\" not in value else "show(lambda: 0)")
            elif form == 4:
                lines.append(f"show(lambda: '{pick(['{}', '{0}', '{0!r}', '{0[0]}', '{0.real}', '{k}', '{0:>{1}}', '{:{}}', '{0[k]}', '{', '}', '{{}}', '{!x}', '{0.__class__.__name__}', '{1}{0}', '{}{1}', '{a.b}', '{0[a]}{k:>5}'])}'.format({value}, {pick(['3', '8'])}, k={pick(FLOATS)}))")
            else:
                value = value.replace("'", '"')
                lines.append("show(lambda: f'{%s = }{%s=!s:>12}')" % (value, value) if "\\" not in value else "show(lambda: 1)")
        return lines

    def order(self):
        """What is evaluated when: every operand reports itself."""
        n, pick = self.fresh("z"), self.pick
        box = f"{n}[0]"
        numbers = iter(range(1, 100))

        def log(value):
            return f"log({next(numbers)}, {value})"

        targets = [f"log(90, {n})[{log('0')}]", f"log(91, {n})[{log('1')}:{log('3')}]", f"log(92, holder).x", f"log(93, {n})[{log('-1')}]"]
        forms = [
            f"{pick(targets)} = {log('[7, 8]')}",
            f"{pick(targets)} {pick(['+=', '*=', '-='])} {log(pick(['2', '[3]', '(1,)']))}",
            f"{pick(targets)}, {pick(targets)} = {log('(4, [5])')}",
            f"({pick(targets)}, *{pick(targets)}) = {log('[1, 2, 3]')}",
            f"{pick(targets)} = {pick(targets)} = {log('[6]')}",
            f"print({log('1')} < {log('2')} < {log('0')} < {log('9')})",
            f"print({log('0')} or {log('[]')} and {log('3')}, not {log('1')})",
            f"print({{{log(repr('k'))}: {log('1')}, **{log('{}')}, {log('2')}: {log('3')}}})",
            f"print((lambda a, b={log('1')}, *, c={log('2')}: (a, b, c))({log('3')}, c={log('4')}, *[{log('5')}]))",
            f"print([{log('i')} for i in {log('[1, 2]')} if {log('i')} for j in {log('[3]')}])",
            f"print({log('1')} if {log('0')} else {log('2')}, {log('3')})",
            f"print({log(box)} if {log('1')} else 0)",
            f"del {pick(targets)}",
            f"assert {log('0')}, {log(repr('message'))}",
            f"for {pick(targets)} in {log('[1, [2]]')}: print({n})",
            f"with log(50, context) as {pick(targets)}: print({n})",
            f"print(f'{{log(1, 2)!r:>{{log(2, 5)}}}}')",
        ]
        lines = [f"{n} = [0, [1], 2, 3]"]
        for form in self.random.sample(forms, 4):
            lines += ["try:", "    " + form, "except Exception as e:", "    print(type(e).__name__, e)", f"print({n}, getattr(holder, 'x', None))"]
        return lines

    def hierarchy(self):
        """Classes with several bases: the order of methods, super(), hooks."""
        n, r, pick = self.fresh("H"), self.random, self.pick
        names, lines = [], []
        for i in range(r.randrange(3, 7)):
            bases = r.sample(names, min(len(names), r.choice([0, 1, 1, 2, 2, 3])))
            if r.random() < 0.15:
                bases.append(pick(["int", "list", "dict", "Exception", "object", "tuple"]))
            name = f"{n}_{i}"
            body = []
            for method in r.sample(["f", "g", "__init__", "__str__", "__init_subclass__", "__getattr__", "__eq__", "x", "__call__", "__class_getitem__", "__len__", "__setattr__", "__set_name__", "__new__", "__iter__"], r.randrange(1, 5)):
                body += {
                    "f": ["def f(self, *a):", f"    return ['{name}', *(super().f(*a) if hasattr(super(), 'f') else a)]"],
                    "g": ["@classmethod", "def g(cls, x=1):", f"    return cls.__name__, x, {pick(['super().g(x) if hasattr(super(), chr(103)) else 0', 'cls.__mro__[1].__name__'])}"],
                    "__init__": ["def __init__(self, *a, **k):", f"    print('init {name}', len(a)); super().__init__(*a, **k)"],
                    "__str__": ["def __str__(self):", f"    return '<{name} ' + {pick(['super().__str__()[:3]', 'type(self).__name__'])} + '>'"],
                    "__init_subclass__": ["def __init_subclass__(cls, **k):", f"    print('{name} sees', cls.__name__, k); super().__init_subclass__(**k)"],
                    "__getattr__": ["def __getattr__(self, key):", f"    if key[:1] == '_': raise AttributeError(key)\n        return '{name}.' + key".replace("\n        ", "\n    ")],
                    "__eq__": ["def __eq__(self, other):", f"    print('eq {name}'); return {pick(['True', 'NotImplemented', 'super().__eq__(other)'])}"],
                    "x": [f"x = {pick(['1', 'property(lambda self: 5)', '[]', 'staticmethod(len)', 'classmethod(lambda cls: cls.__name__)'])}"],
                    "__call__": ["def __call__(self, *a):", f"    return '{name}', a"],
                    "__class_getitem__": ["def __class_getitem__(cls, key):", "    return cls.__name__, key"],
                    "__len__": ["def __len__(self):", f"    return {pick(['2', '0', '-1', 'None'])}"],
                    "__setattr__": ["def __setattr__(self, key, value):", f"    print('{name} sets', key); super().__setattr__(key, value)"],
                    "__set_name__": ["def __set_name__(self, owner, name):", "    print('named', owner.__name__, name)"],
                    "__new__": ["def __new__(cls, *a, **k):", f"    print('new {name}'); return super().__new__(cls{pick(['', '', ', *a'])})"],
                    "__iter__": ["def __iter__(self):", "    yield from 'ab'"],
                }[method]
            keywords = pick([", k=1", "", "", "", ""])
            header = f"class {name}({', '.join(bases)}{keywords if bases else ''}):"
            lines += ["try:", "    " + header, *("        " + line.replace("\n", "\n    ") for line in "\n".join(body).split("\n")), "except TypeError as e:", "    print(type(e).__name__, e)", f"    class {name}: pass"]
            names.append(name)
        lines += [f"o = keep({names[-1]}) or show(lambda: [c.__name__ for c in {names[-1]}.__mro__])", f"try: o = {names[-1]}({pick(['', '', '1', '()'])})", "except Exception as e: o = e; print(type(e).__name__, e)"]
        probes = ["o.f()", "o.f(1)", "o.g()", "str(o)[:12]", "o == o", "o != 3", "o.x", "o()", "o(1)", f"{names[-1]}[int]", "len(o)", "bool(o)", "o.missing", "setattr(o, 'y', 1)", "list(o)", f"{names[0]}.g(2)", f"isinstance(o, {names[0]})", f"issubclass({names[-1]}, {names[1]})", f"super({names[-1]}, o).f()", "type(o).__bases__[0].__name__", "vars(o)", "hash(o) and 0", f"o < o", f"{names[-1]}.__dict__.keys() & {{'f', 'x', '__dict__', '__weakref__', '__hash__'}} == set()"]
        return lines + [f"show(lambda: {probe})" for probe in r.sample(probes, 8)]

    def descriptors(self):
        n, r, pick = self.fresh("D"), self.random, self.pick
        methods = {"__get__": ["def __get__(self, obj, owner=None):", f"    print('get', obj is None, owner and owner.__name__); {pick(['return 5', 'return self', 'raise AttributeError(chr(110))', 'return obj.__dict__.get(chr(113), 9)', 'raise KeyError(1)'])}"],
                   "__set__": ["def __set__(self, obj, value):", f"    print('set', value); {pick(['pass', 'obj.__dict__[chr(113)] = value', 'raise AttributeError(value)'])}"],
                   "__delete__": ["def __delete__(self, obj):", "    print('delete')"],
                   "__set_name__": ["def __set_name__(self, owner, name):", f"    print('name', owner.__name__, name); {pick(['pass', 'self.name = name', '1 / 0'])}"],
                   "__call__": ["def __call__(self, *a):", "    return 'called', len(a)"]}
        chosen = r.sample(list(methods), r.randrange(1, 5))
        lines = [f"class {n}:", *("    " + line for name in chosen for line in methods[name])]
        special = pick(["len", "bool", "iter", "enter", "add", "call"])
        if any("raise AttributeError(chr" in line for line in lines) and special in ("bool", "iter", "add"):
            special = "len"  # differences/special_methods_that_are_absent_for_an_instance
        lines += ["try:", f"    class {n}a:", f"        q = {n}()", f"        __{special}__ = {n}()", f"        def __getattr__(self, key): print('fallback', key); {pick(['return 1', 'raise AttributeError(key)'])}", f"    class {n}b({n}a):", f"        {pick(['q = 3', 'pass', 'q = property(lambda self: super().q)', '__slots__ = ()'])}", f"    o = {pick([n + 'a', n + 'b'])}()", "except Exception as e:", "    print(type(e).__name__, e, getattr(e, '__notes__', None)); o = None"]
        probes = ["o.q", f"setattr(o, 'q', {self.value()})", "delattr(o, 'q')", f"{n}a.q", f"{n}b.q", f"setattr({n}b, 'q', 4)", "o.__dict__", "hasattr(o, 'q')", "getattr(o, 'q', 'dflt')", "len(o)", "bool(o)", "list(o)", "o + 1", "o()", "o.zz", f"type(o).__dict__.get('q') is not None", f"object.__getattribute__(o, 'q')", f"vars({n}b).get('q', 0) and 1"]
        return lines + [f"show(lambda: type({p}).__name__ if {r.random() < 0.3} else str({p})[:9])" for p in r.sample(probes, 8)]

    def coroutines(self):
        n, pick = self.fresh("C"), self.pick
        lines = [f"class {n}:", f"    def __init__(self, n): self.n = n", f"    def __await__(self): got = yield self.n; return {pick(['got', 'self.n', '(got, 1)'])}", f"    async def __aenter__(self): print('aenter'); return await {n}(10)", f"    async def __aexit__(self, *e): print('aexit', e[0]); return {pick(['True', 'False', 'None', 'await ' + n + '(11)'])}", "    def __aiter__(self): return self", f"    async def __anext__(self):", "        self.n -= 1", f"        if self.n < 0: raise {pick(['StopAsyncIteration', 'StopAsyncIteration', 'ValueError(3)', 'StopIteration'])}", f"        return {pick(['self.n', f'await {n}(self.n)'])}",
                 f"async def {n}g():", "    try:", f"        x = yield {self.value()}", "        print('sent', x)", f"        yield await {n}(20)", f"    finally: print('agen done'){pick(['', '; await ' + n + '(30)'])}",
                 f"async def {n}f():"]
        body = [[f"print('await', await {n}(1))"], [f"async with {n}(2) as w:", f"    print('in', w); {pick(['pass', '1 / 0', 'raise KeyError(1)', 'return 5'])}"], [f"async for k in {n}({pick('123')}):", f"    print('item', k); {pick(['pass', 'continue', 'break'])}", "else: print('else')"], [f"print([k async for k in {n}(2)], {{k: await {n}(k) async for k in {n}(1)}})"], [f"async for k in {n}g(): print('agen', k)"], ["try:", f"    await {n}(3)", "except Exception as e: print('caught', type(e).__name__, e)", "finally: print('finally')"], [f"print([await {n}(k) for k in range(2) if await {n}(k + 5)])"], [f"return await {n}h()"], ["await 3"], [f"a = {n}g(); print(await a.asend(None)); print(await a.asend(4)); await a.aclose()"]]
        for part in self.random.sample(body, 4):
            lines += ["    " + line for line in part]
        lines += [f"async def {n}h(): return {self.value()}"]
        steps = ["c.send(None)", "c.send(1)", "c.send('s')", "c.throw(ValueError('t'))", "c.throw(KeyError)", "c.close()", "c.send(None)", "c.send([])"]
        return lines + [f"c = keep({n}f())", *(f"show(lambda: {pick(steps)})" for _ in range(self.random.randrange(3, 9))), "show(lambda: c.close())"]

    def patterns(self):
        n, r, pick = self.fresh("P"), self.random, self.pick
        lines = [f"class {n}:", f"    __match_args__ = {pick([repr(('x', 'y')), repr(('x',)), '()', repr(('x', 'x')), '[1]', repr(('nope',))])}", "    def __init__(self, x=1, y=2): self.x, self.y = x, y", f"def {n}f(v):", "    match v:"]

        def pattern(d=2):
            if d == 0:
                return pick(["_", f"{self.fresh('b')}", "0", "1", "'a'", "None", "True", "-1", "1.5", "b'a'", "1 + 2j", "int()", "str()"])
            return pick([f"[{pattern(d - 1)}, {pattern(d - 1)}]", f"[{pattern(d - 1)}, *_]", f"(*{self.fresh('b')}, {pattern(d - 1)})", "[]", f"{{'a': {pattern(d - 1)}}}", f"{{'a': {pattern(d - 1)}, **{self.fresh('b')}}}", f"{n}({pattern(d - 1)})", f"{n}({pattern(d - 1)}, y={pattern(d - 1)})", f"{n}(x={pattern(0)})", f"int({pattern(0)})", f"list({self.fresh('b')})", f"({pattern(0)} as {self.fresh('b')})", "0 | 1 | 2", "(int() | str())", f"[0 | 1, {pattern(0)}]", f"({n}.q | None)", pattern(0)])

        for i in range(r.randrange(3, 7)):
            text = pattern()
            if text.isidentifier() and i < 6 and text not in ("None", "True"):
                text += f" if v == {self.value()}"
            lines += [f"        case {text}:", f"            return {i}, sorted((k, repr(q)) for k, q in locals().items() if k != 'v')"]
        lines += [f"{n}.q = 1"]
        subjects = ["0", "1", "'a'", "[0, 1]", "[1]", "(1, 2, 3)", "{'a': 1}", "{'a': [1, 2], 'b': 3}", f"{n}()", f"{n}(0, 'a')", f"{n}([1], 2)", "[[1], [2]]", "None", "True", "b'a'", "1 + 2j", "range(2)", "'ab'", "{}", "[{'a': 0}, 1]", "1.5", "[]"]
        return lines + [f"show(lambda: {n}f({s}))" for s in r.sample(subjects, 9)]

    def comprehensions(self):
        e, pick, n = self.expr, self.pick, self.fresh("q")
        inner = pick([f"[y * x for y in range(x)]", f"lambda k=x: (k, x)", f"({n} := x)", f"{{y: x for y in 'ab'}}", f"(x, *(y for y in [x, 1]))", f"[x for x in [x]]"])
        forms = [
            [f"show(lambda: [{inner} for x in {e('list', 1)}][:3].__len__())", f"show(lambda: [({n} := i) for i in range(4)] + [{n}])", f"show(lambda: [f() for f in [lambda: i for i in range(3)]])"],
            [f"{n} = [[i * j for j in range(i) if j % 2] for i in range(5) if i != {pick('0123')}]", f"print({n})", f"show(lambda: {{k: [v for v in range(k)] for k in {{1, 2}} for _ in 'a'}})"],
            [f"class {n}c:", f"    a = {self.value()}", "    b = [1 for _ in [0]]", f"    try: c = [{pick(['a', 'b', '__class__', 'len', 'k'])} for k in [1]]", "    except NameError as e: print(e)", f"show(lambda: {n}c.c)"],
            [f"def {n}f(xs):", "    return [(x, y) for x in xs if x for y in (z for z in xs if z != x) if (w := x)], w", f"show(lambda: {n}f({self.value()}))", f"show(lambda: {n}f([1, 0, 2]))"],
            [f"{n} = (print('made', i) or i for i in range(3))", f"show(lambda: next({n}))", f"show(lambda: [*{n}])", f"show(lambda: sum(x for x in {e('list', 1)}))"],
            [f"def {n}f(a=1):", "    def g(): return [a, [b for b in range(a)], [(a, c) for c in [a] for a in [c + 1]]]", "    a += 1", "    return g(), [lambda: a for a in range(2)][0](), a", f"show(lambda: {n}f({pick(['', '3', 'None'])}))"],
        ]
        return pick(forms)

    def finals(self):
        """try, finally, loops and jumps out of them, with every way to leave."""
        n, r = self.fresh("t"), self.random
        leave = ["return 1", "break", "continue", "raise KeyError(i)", "raise ValueError(i) from None", "1 / 0", "pass", "print('go', i)", "yields", "raise", "return i", "assert i"]
        generator = r.random() < 0.4

        def step(depth):
            choice = self.pick(leave)
            if choice == "yields":
                choice = f"print('got', (yield i))" if generator else "pass"
            if depth and r.random() < 0.35:
                return ["try:", *("    " + x for x in step(depth - 1)), *(["except (KeyError, ZeroDivisionError) as e:", *("    " + x for x in ["print('caught', repr(e), repr(e.__context__))", *step(depth - 1)])] if r.random() < 0.6 else []), "finally:", *("    " + x for x in ["print('fin')", *step(depth - 1)])]
            if depth and r.random() < 0.2:
                return [f"with context: {choice}"]
            if depth and r.random() < 0.2:
                return ["for k in range(2):", *("    " + x for x in step(depth - 1)), "else: print('for else')"]
            return [f"if i == {r.randrange(3)}: {choice}", "else: print('on')"]

        body = step(2) + step(2)
        lines = ["import warnings", f"def {n}():", "    for i in range(3):", *("        " + x for x in body), "    else: print('else')", "    return 'end'"]
        if generator:
            lines.append(f"    yield")
            return lines + [f"g = keep({n}())", *(f"show(lambda: {self.pick(['next(g)', 'g.send(1)', 'g.throw(KeyError(9))', 'g.close()', 'next(g)', 'list(g)'])})" for _ in range(4)), "show(lambda: g.close())"]
        return lines + [f"show(lambda: {n}())"]

    def groups(self):
        r, pick = self.random, self.pick
        kinds = ["ValueError(1)", "KeyError('k')", "TypeError('t')", "OSError(2, 'o')", "ZeroDivisionError()"]

        def group(d):
            items = [group(d - 1) if d and r.random() < 0.4 else pick(kinds) for _ in range(r.randrange(1, 4))]
            return f"ExceptionGroup({pick(['chr(103)', repr('eg')])}, [{', '.join(items)}])"

        handlers = r.sample([["except* ValueError as e:", "    print('V', repr(e))"], ["except* (KeyError, TypeError) as e:", f"    print('KT', repr(e)); {pick(['raise', 'raise RuntimeError(3)', 'pass', 'raise e.exceptions[0]'])}"], ["except* OSError as e:", "    print('O', e.exceptions, e.message)"], ["except* Exception as e:", "    print('E', len(e.exceptions))"], ["except* ZeroDivisionError:", f"    {pick(['pass', 'raise'])}"]], r.randrange(1, 4))
        lines = ["try:", "    try:", f"        raise {pick([group(2), group(1), pick(kinds)])}", *("    " + line for h in handlers for line in h), *(["    else: print('else')"] if r.random() < 0.2 else []), *(["    finally: print('finally')"] if r.random() < 0.4 else []), "except BaseException as e:", "    print('out', repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)"]
        return lines + [f"eg = {group(2)}", f"show(lambda: eg.split({pick(['ValueError', '(KeyError, OSError)', 'lambda e: len(str(e)) < 3', 'ExceptionGroup', '3'])}))", f"show(lambda: eg.subgroup({pick(['TypeError', 'lambda e: isinstance(e, KeyError)', 'Exception'])}))", "show(lambda: eg.derive([ValueError(2)]))", "show(lambda: (eg.add_note('n'), eg.__notes__, str(eg)))"]

    def scopes(self):
        n, r, pick = self.fresh("s"), self.random, self.pick
        # No `[x for x in ...]`: tests/differences/comprehensions_spare_the_free_variable_of_their_name.py
        statements = ["x = 1", "x += 1", "del x", "print(x)", "print(y)", "y = x", "for x in [5]: pass", "import math as x", "print('x' in locals())", "print(sorted(k for k in locals() if k in ('x', 'y')))", "exec('x = 99')", "print(eval('x'))", "print([(x := v) for v in [4]])", "def x(): return 7", "class x: pass", "try: 1 / 0\nexcept ZeroDivisionError as x: pass", "with context as x: pass", "x: int", "x: int = 3", "global_x = 1", "(x, y) = 1, 2", "match 3:\n    case x: pass", "print(callable(x))"]

        def block(depth):
            lines = []
            header = pick([["nonlocal x"], [], ["global x"], []]) if depth == 0 else []
            for _ in range(r.randrange(2, 5)):
                statement = pick(statements)
                lines += ["try:", *("    " + x for x in statement.split("\n")), "except (NameError, TypeError, AttributeError) as e: print(type(e).__name__, e)"]
            if depth:
                lines += [pick(["def inner():", "def inner(x=8):", "class inner:"]) if not header else "def inner():", *("    " + x for x in block(depth - 1)), pick(["inner()", "inner() if callable(inner) else 0", "print(x)"])]
            return header + lines

        body = block(r.randrange(0, 3))
        text = "\n".join([f"x = 'global'", f"def {n}(y=3):", "    x = 'outer'", "    if y == 99: x = 2", "    def middle():", *("        " + x for x in body), "    middle()", "    return x"])
        return ["try:", f"    exec({text!r}, globals())", "except SyntaxError as e:", "    print(e.msg)", "else:", f"    show({n})", "    show(lambda: x)"]

    def slices(self):
        n, r, pick = self.fresh("l"), self.random, self.pick
        kind = pick(["list(range(8))", "bytearray(b'abcdefgh')", "list('abcdef')", "[[1], [2]]", "memoryview(bytearray(b'abcdefgh'))", "'abcdefgh'", "b'abcdefgh'", "tuple(range(6))", "range(2, 30, 3)", "__import__('collections').deque(range(5))"])
        lines = [f"{n} = {kind}", f"def {n}s(v): return v.tolist() if isinstance(v, memoryview) else v"]
        for _ in range(r.randrange(3, 7)):
            key = pick(["{0}:{1}", "{0}:", ":{0}", ":", "::{2}", "{0}:{1}:{2}", "{1}::{2}", "{0}", "{0}:{1}", "None", "'a'", "1.0", "{0}, {1}", "..."]).format(r.randrange(-9, 10), r.randrange(-9, 10), r.choice([1, 2, 3, -1, -2, -3, 0]))
            value = pick(["[9]", "[9, 8, 7]", "()", "'xy'", "b'xy'", "b''", "7", "range(3)", "(x for x in [1, 2])", f"{n}", f"{n}[::-1]", "None", "bytearray(b'q')", "300"])
            lines += ["try:", "    " + pick([f"print(repr({n}s({n}[{key}])))", f"{n}[{key}] = {value}", f"del {n}[{key}]", f"{n}[{key}] += {value}", f"{n}.insert({r.randrange(-9, 9)}, {value})", f"{n} += {value}", f"{n} *= {r.randrange(-1, 3)}"]), "except Exception as e: print(type(e).__name__, e)", f"print(repr({n}s({n})))"]
        return lines

    def delegation(self):
        n, pick = self.fresh("y"), self.pick
        caught = pick(["ValueError", "KeyError", "GeneratorExit"])
        answers = ["return 8", "raise", "raise RuntimeError(e)", "raise StopIteration(1)"]
        # One that ignores its end is closed where CPython drops its last reference (tests/differences/finalizers_run_at_a_collection.py).
        if caught != "GeneratorExit":
            answers.append("yield 7")
        source = pick(["[1, 2]", f"{n}i()", "'ab'", "iter([1])", f"{n}o", "range(2)", "5", f"{n}r(2)"])
        return [f"class {n}c:", "    def __init__(self): self.k = 0", "    def __iter__(self): return self", "    def __next__(self):", "        self.k += 1", f"        if self.k > 2: raise StopIteration({self.value()})", "        return self.k", *(["    def send(self, v): print('send', v); return v"] if self.chance(0.5) else []), *(["    def throw(self, *e): print('throw', e[0]); " + pick(["raise StopIteration('t')", "return 'thrown'", "raise KeyError(0)"])] if self.chance(0.5) else []), *(["    def close(self): print('close')"] if self.chance(0.5) else []), f"{n}o = {n}c()",
                f"def {n}i():", "    try:", f"        got = yield {self.value()}", "        print('inner got', got)", "        yield got", f"    except {caught} as e:", f"        print('inner', repr(e)); {pick(answers)}", "    finally: print('inner end')", f"    return {self.value()}",
                f"def {n}r(k):", "    if k: return (yield from [k] if k == 1 else " + f"{n}r(k - 1))", "    yield 0", f"def {n}():", "    try:", f"        r = yield from {source}", "        print('r', r)", f"        r = yield from {n}i()", "        print('second', r)", "    except Exception as e: print('outer', repr(e)); yield 'handled'", f"g = keep({n}())",
                *(f"show(lambda: {pick(['next(g)', 'next(g)', 'g.send(3)', 'g.send(None)', 'g.throw(ValueError(5))', 'g.throw(KeyError)', 'g.throw(TypeError, 3)', 'g.close()', 'g.gi_yieldfrom is None', 'g.gi_running', '[*g]'])})" for _ in range(6))]

    def numbers(self):
        pick, lines = self.pick, []
        for _ in range(self.random.randrange(3, 8)):
            a, b, c = (pick(pick([BIG, BIG, FLOATS, ["1j", "-2.5+1j", "'3'", "None"]])) for _ in range(3))
            small = pick(["0", "1", "2", "5", "-1", "-3", "64", "True", "1.5"])
            lines.append("show(lambda: " + pick([f"({a}) {pick('+ - * / // % & | ^ < <= == != > >='.split())} ({b})", f"({a}) ** {small}", f"({a}) << {small}", f"({a}) >> {small}", f"divmod({a}, {b})", f"pow({a}, {small}, {b})", f"round({a}, {small})", f"round({a})", f"int({a})", f"float({a})", f"complex({a}, {b})", f"abs(-({a}))", f"~({a})", f"({a}).__round__({small})", f"int.from_bytes(({a}).to_bytes(40, {pick([repr('big'), repr('little')])}, signed=True), {pick([repr('big'), repr('little')])}, signed={pick(['True', 'False'])}) == {a}", f"float.fromhex(({a}).hex())", f"int({pick(TEXTS)}, {small})", f"float({pick(TEXTS)})", f"sum([{a}, {b}, {c}])", f"max({a}, {b}, {c})", f"hash({a}) == hash({b})", f"({a}) + ({b}) - ({c})", f"str({a})", f"repr({a})", f"({a}) == ({b}) or ({a}) is {a}" if False else f"bool({a})", f"({a}).as_integer_ratio()"]) + ")")
        return lines

    def unpacking(self):
        n, pick = self.fresh("u"), self.pick
        target = pick(["a, b", "a, *b", "*a, b", "a, (b, c)", "[a, *b, c]", "(a, b), *c", "a, *b, c, d", "*a,", "a, b, c"])
        return ["try:", f"    {target} = {self.value()}", "    print(repr(a), sorted(k for k in ('b', 'c') if k in globals()))", "except Exception as e: print(type(e).__name__, e)",
                f"def {n}({pick(['a, b', '*a', 'a, *b, c=1', 'a, /, b=2, *, c=3', '**k', 'a, **k', '*, c', 'a=1, /, *b, **k'])}): return sorted((k, repr(v)) for k, v in locals().items())",
                *(f"show(lambda: {n}({', '.join(pick(['*' + self.value(), '**' + pick(['{}', repr({'a': 1}), repr({'c': 2, 'z': 3}), '3', '{1: 2}', 'dict(b=1)']), self.value(), 'a=1', 'c=5', 'b=2', 'zz=0']) if i == 0 else pick(['c=4', '**' + repr({'q': 1}), 'b=9', '**' + repr({'c': 1})]) for i in range(self.random.randrange(0, 3)))}))" for _ in range(4)),
                f"show(lambda: [*{self.value()}, *{self.value()}])", f"show(lambda: {{**{self.value()}}})", f"show(lambda: {{*{self.value()}}})"]

    def protocols(self):
        """Objects whose special methods answer oddly."""
        n, r, pick = self.fresh("O"), self.random, self.pick
        answers = ["1", "'s'", "None", "-1", "NotImplemented", "[]", "2.5", "True", "self", "iter([1])", "1 / 0", "b'b'", "10**20", "'é'", "()"]
        names = "__len__ __bool__ __str__ __repr__ __int__ __float__ __index__ __hash__ __iter__ __next__ __contains__ __getitem__ __add__ __radd__ __eq__ __lt__ __bytes__ __format__ __complex__ __length_hint__ __reversed__ __abs__ __round__ __enter__ __exit__ __call__ __mul__ __iadd__ __missing__ __dir__ __trunc__ __floor__ __ceil__ __divmod__ __pow__ __neg__ __instancecheck__ __class_getitem__ __sizeof__".split()
        lines = [f"class {n}:"]
        for name in r.sample(names, r.randrange(2, 9)):
            lines.append(f"    def {name}(self, *a): return {pick(answers)}")
        probes = ["len(o)", "bool(o)", "str(o)[:9]", "int(o)", "float(o)", "range(o)", "[1, 2, 3][o]", "{o: 1}.get(3)", "list(o)", "1 in o", "o[0]", "o + 1", "1 + o", "o == 1", "o != 1", "o < 1", "sorted([o, o]) and 1", "bytes(o)[:9]", "format(o, '>5')[:5]", "f'{o}'[:9]", "complex(o)", "[*reversed(o)]", "abs(o)", "round(o)", "o()", "o * 2", "2 * o", "__import__('math').floor(o)", "__import__('math').ceil(o)", "divmod(o, 2)", "o ** 2", "-o", "isinstance(1, o)", "dir(o)", "max(o)", "sum(o)", "dict([o])", "'%d' % o", "'%s' % o == 0", "'%x' % o", "'a' * o", "hex(o)", "chr(o)", "o[1:2]", "next(o)", "iter(o) and 1", "tuple(o)", "set(o)", "any(o)", "'x'.join(o)", "dict(o)", "print(*o)", "slice(o).indices(3)", "1 if o else 2", "not o", "o and 3", "str(o, 'utf8')", "zip(o, o) and 1", "enumerate(o) and 1", "pow(2, o)", "2.0 * o", "__import__('operator').index(o)", "__import__('operator').length_hint(o)", "bytearray(o)[:3]", "int.from_bytes(o)", "hash(o) and 0", "[o].count(1)", "{1, 2} & {o}", "memoryview(o)", "open"]
        return lines + [f"o = {n}()", *(f"show(lambda: short({p}))" for p in r.sample(probes, 12) if p != "open"), "try:", f"    with o as w: print(short(w)); {pick(['pass', '1 / 0'])}", "except Exception as e: print(type(e).__name__, e)"]

    def special_lookups(self):
        # No metaclass has a `mro` of its own (differences/metaclass_mro_is_not_asked).
        n, pick = self.fresh("L"), self.pick
        return [f"class {n}m(type):", f"    def __{pick(['len', 'iter', 'call', 'add', 'contains', 'getitem', 'bool', 'str'])}__(cls, *a): return {pick(['3', 'iter([1])', 'super().__call__(*a)', repr('s')])}", f"    {pick(['x', 'y', '__name__'])} = property(lambda cls: 'meta')", f"    def __getattr__(cls, k): return 'meta ' + k", "try:", f"    class {n}(metaclass={n}m):", f"        x = {self.value()}", f"        def __init__(self, *a): self.__len__ = lambda: 9", f"    o = {n}({pick(['', '1'])})", "except Exception as e: o = e; print(type(e).__name__, e)",
                *(f"show(lambda: short({p}))" for p in self.random.sample([f"len({n})", f"list({n})", f"{n} + 1", f"1 in {n}", f"{n}[0]", f"bool({n})", f"{n}.x", f"{n}.zz", "o.zz", "len(o)", f"str({n})[:8]", f"{n}.__class__.__name__", f"type({n}).x", f"{n}.y", f"hasattr({n}, '__abs__')", f"abs({n})", f"isinstance(o, {n})", f"{n}.__name__", f"callable(o)", f"{n}.__dict__.get('x') is not None", "o.__class__.__mro__.__len__()", f"setattr({n}, 'w', 1) or o.w"], 8))]

    def metaclasses(self):
        n, r, pick = self.fresh("M"), self.random, self.pick
        body = r.sample([
            ["@classmethod", "def __prepare__(mcs, name, bases, **k):", f"    print('prepare', name, len(bases), k); return {pick(['{}', repr({'given': 1}), 'dict(x=2)', '3', '[]'])}"],
            ["def __new__(mcs, name, bases, ns, **k):", f"    print('new', name, sorted(key for key in ns if key[:1] != '_')); return {pick(['super().__new__(mcs, name, bases, ns)', 'super().__new__(mcs, name, bases, ns, **k)', 'type.__new__(mcs, name + chr(95), bases, dict(ns))', '5'])}"],
            ["def __init__(cls, *a, **k):", f"    print('init', len(a), k); {pick(['super().__init__(*a)', 'super().__init__(*a, **k)', 'pass', 'return 3'])}"],
            ["def __call__(cls, *a, **k):", f"    print('call', a, k); return {pick(['super().__call__(*a, **k)', 'super().__call__()', 'None', 'object.__new__(cls)'])}"],
            ["def __instancecheck__(cls, o):", f"    print('instance'); return {pick(['True', '0', 'super().__instancecheck__(o)', '1 / 0'])}"],
            ["def __subclasscheck__(cls, o):", f"    print('subclass'); return {pick(['True', '[]', 'super().__subclasscheck__(o)'])}"],
            ["def __iter__(cls):", "    return iter(cls.__name__)"], ["def __len__(cls):", f"    return {pick(['3', '-1', 'None'])}"], ["def __setattr__(cls, k, v):", "    print('set', k); super().__setattr__(k, v)"], ["def __or__(cls, o):", "    return 'or'"], ["def __eq__(cls, o):", "    return o is cls or o == 1"], ["@property", "def p(cls):", "    return 'p of ' + cls.__name__"], ["def __dir__(cls):", "    return ['b', 'a']"], ["def __contains__(cls, x):", "    return x"],
        ], r.randrange(1, 6))
        lines = [f"class {n}(type):", *("    " + line for part in body for line in part), "try:", f"    class {n}a({pick(['', 'list, ', 'int, ', 'object, '])}metaclass={n}{pick(['', '', ', k=1', ', k=1, z=2'])}):", f"        v = {self.value()}", f"        {pick(['def __init__(self, *a): print(1, a)', 'w = 1', 'def __init_subclass__(cls, **k): print(2, k)', '__slots__ = ()', '__slots__ = (1,)'])}", "except Exception as e:", f"    print(type(e).__name__, e); {n}a = {n}", "try:", f"    class {n}b({n}a{pick(['', ', k=3', ', metaclass=type'])}): pass", "except Exception as e:", f"    print(type(e).__name__, e); {n}b = {n}a"]
        probes = [f"type({n}a())", f"{n}a(1)", f"{n}b(k=2)", f"isinstance(3, {n}a)", f"isinstance({n}a, {n})", f"issubclass(int, {n}b)", f"list({n}a)", f"len({n}a)", f"bool({n}b)", f"setattr({n}a, 'q', 2)", f"{n}a | int", f"{n}a == 1", f"{n}a.p", f"{n}b.v", f"'a' in {n}b", f"dir({n}a) == ['a', 'b']", f"type({n}b).__name__", f"{n}b.__bases__", f"{n}('x', (), {{}})", f"{n}('x', (), {{}}, k=3)", f"{n}b.__mro__", f"{n}a.__name__", f"hasattr({n}a, 'given')", f"type.__call__({n}a)", f"[c for c in {n}a.__subclasses__() if c is {n}b]", f"{n}.p", f"{n}a.__class__", f"{n}a.__dict__.get('x')", f"match_({n}a)"]
        return lines + [f"show(lambda: str({p})[:70])" for p in r.sample(probes[:-1], 9)]

    def async_generators(self):
        n, r, pick = self.fresh("G"), self.random, self.pick
        steps = [f"yield {self.value()}", "got = yield 1; print('got', got)", "await stop(2)", f"yield await stop({pick('345')})", "try: yield 6\n    except ValueError as e: print('caught', e); yield 'handled'", "try: yield 7\n    finally: print('cleanup')", "try: yield 8\n    finally: await stop(9)", "async with managed() as m: yield m", "async for x in other(): yield x", "if 1: return", "raise KeyError(1)", "raise StopIteration(2)", "raise StopAsyncIteration", "print([y async for y in other() if await stop(y)])", "yield [z async for z in other()]", "yield (w async for w in other())", "1 / 0"]
        lines = ["import contextlib", f"class {n}:", "    def __init__(self, v): self.v = v", "    def __await__(self): return (yield self.v)", f"stop = {n}", "async def other():", f"    yield {pick(['1', '[]'])}", f"    {pick(['yield 2', 'await stop(40)', 'return'])}", "@contextlib.asynccontextmanager", "async def managed():", "    print('in')", f"    {pick(['yield 10', 'try: yield 11', 'await stop(12); yield 13'])}"]
        if "try" in lines[-1]:
            lines.append("    finally: print('out')")
        lines += [f"async def {n}g():", *("    " + line for line in r.sample(steps, r.randrange(2, 5))), "    yield 'last'"]
        lines += [f"g = keep({n}g())", "def drive(c, *sent):", "    sent = iter(sent)", "    try:", "        out = [c.send(None)]", "        for _ in range(6): out.append(c.send(next(sent, None)))", "        c.close(); return out", "    except StopIteration as e: return 'value', e.value"]
        calls = ["g.__anext__()", "g.asend(None)", "g.asend(5)", "g.athrow(ValueError('t'))", "g.athrow(KeyError)", "g.aclose()", "anext(g)", "anext(g, 'dflt')", "g.athrow(GeneratorExit)", "g.athrow(StopIteration)"]
        lines += [f"show(lambda: drive({pick(calls)}{pick(['', ', 1', ', 0, 7'])}))" for _ in range(r.randrange(3, 8))]
        late = ['g.ag_running', 'g.ag_await is None', 'type(g.__aiter__()) is type(g)', 'g.__name__', 'type(keep(g.asend(1))).__name__', 'type(keep(g.athrow(KeyError))).__name__', 'keep(g.__anext__()).close()', "keep(g.asend(1)).throw(ValueError('t'))", 'keep(g.asend(3)).send(4)', 'keep(g.athrow(KeyError)).close()', 'keep(g.athrow(KeyError)).send(5)', 'keep(g.aclose()).throw(KeyError)', 'keep(g.aclose()).close()']
        return lines + [f"show(lambda: {pick(late)})", "show(lambda: drive(g.aclose()))"]

    def dataclasses(self):
        n, r, pick = self.fresh("T"), self.random, self.pick
        options = [f"{k}={pick(['True', 'False'])}" for k in r.sample(["order", "frozen", "eq", "repr", "slots", "kw_only", "unsafe_hash", "init", "match_args"], r.randrange(0, 4))]
        fields = ["a: int", "b: int = 2", "c: list = field(default_factory=list)", "d: str = 'x'", "e: int = field(default=5, repr=False)", "f: int = field(init=False, default=7)", "g: ClassVar[int] = 8", "h: int = field(compare=False, default=1)", "i: int = field(kw_only=True, default=3)", "_: KW_ONLY", "j: InitVar[int] = 4", "k: list = []", "l: 'int' = 6", "m = 9", "n: int = field(hash=False, default=0, metadata={'q': 1})"]
        chosen = r.sample(fields, r.randrange(1, 5))
        lines = ["from dataclasses import *", "from typing import ClassVar", "try:", f"    @dataclass{'(' + ', '.join(options) + ')' if options else ''}", f"    class {n}:", *(f"        {f}" for f in chosen)]
        if self.chance(0.3):
            lines += ["        def __post_init__(self, *a): print('post', a)"]
        if self.chance(0.15):
            lines += [f"        def {pick(['__eq__', '__lt__', '__hash__', '__repr__'])}(self, *o): return {pick(['5', repr('own')])}"]
        lines += [f"    @dataclass{pick(['', '(frozen=True)', '(order=True)', '(kw_only=True)'])}", f"    class {n}b({n}):", f"        {pick(['z: int = 1', 'a: str = 2', 'pass', 'z: int'])}", "except Exception as e:", f"    print(type(e).__name__, e)", "    @dataclass", f"    class {n}:", "        a: int = 0", f"    {n}b = {n}"]
        calls = [f"{pick([n, n + 'b'])}({', '.join(pick(['1', '2', 'a=1', 'b=3', 'd=4', 'i=5', 'z=6', 'j=1', repr('s')]) if i == 0 else pick(['b=8', 'z=9', 'c=[1]', 'q=0']) for i in range(r.randrange(0, 3)))})" for _ in range(3)]
        lines += ["try:", f"    o = {calls[0]}", "except Exception as e: o = e; print(type(e).__name__, e)"]
        probes = [*calls, "o", "o == o", f"o == {n}b(1)", "o < o", "asdict(o)", "astuple(o)", "replace(o, a=9)", "replace(o, zz=1)", "[f.name for f in fields(o)]", "setattr(o, 'a', 3)", "delattr(o, 'a')", "setattr(o, 'new', 3)", "hash(o) and 0", f"{n}.__match_args__", "o.__dict__", "is_dataclass(o)", f"fields({n})[0].type", f"{n}.__doc__", f"{n}b.__slots__", "[(f.default, f.init, f.repr) for f in fields(o)][:2]", f"make_dataclass('Q', ['x', ('y', int, 3)])(1)", "o.e", "o.g", "repr(o)", f"sorted([{n}(3), {n}(1)])", f"{n}.b"]
        return lines + [f"show(lambda: {p})" for p in r.sample(probes, 9)]

    def enums(self):
        n, r, pick = self.fresh("E"), self.random, self.pick
        base = pick(["Enum", "IntEnum", "Flag", "IntFlag", "StrEnum", "int, Enum", "str, Enum", "Enum", "Flag"])
        members = r.sample(["A = 1", "B = 2", "C = auto()", "D = 'd'", "E = 1", "F = (1, 2)", "G = 4", "H = 3", "I = auto()", "_x = 5", "J = A", "K = None", "L = 8", "__m = 6", "N = member(7)", "O = nonmember(8)", "P: int = 9"], r.randrange(2, 5))
        if "Flag" in base:  # what happens to flags that make no sense is not compared
            members = ["A = 1", *r.sample(["B = 2", "C = auto()", "E = 1", "G = 4", "I = auto()", "J = A", "L = 8", "M = 3", "N = member(16)", "O = nonmember(8)"], r.randrange(1, 4))]
        lines = ["from enum import *", "try:", f"    {pick(['', '', '', '@unique', *(['@verify(CONTINUOUS)', '@verify(NAMED_FLAGS)'] if 'Flag' in base else [])])}".rstrip() or "    pass", f"    class {n}({base}{pick(['', '', ', boundary=KEEP', ', boundary=EJECT']) if 'Flag' in base else ''}):", *("        " + m for m in members)]
        extra = pick([[], [], ["def f(self): return self.name, self.value"], ["def __str__(self): return 'str ' + self.name"], ["@property", "def p(self): return self.value"], ["@classmethod", "def _missing_(cls, v): print('missing', v); return " + pick(["None", "cls.A", *([] if "Flag" in base else ["5", "list(cls)[0]"])])], ["@staticmethod", "def _generate_next_value_(name, start, count, last): return " + ("2 ** count" if "Flag" in base else "name + str(count)")], ["def __init__(self, *a): print('init', a)"], ["def __bool__(self): return False"]])
        if extra[:1] == ["@staticmethod"]:
            lines[4:4] = ["        " + line for line in extra]
        else:
            lines += ["        " + line for line in extra]
        lines += ["except Exception as e:", "    print(type(e).__name__, e)", f"    class {n}(Enum): A = 1; B = 2"]
        lines[2:3] = [] if lines[2].strip() == "pass" else [lines[2]]
        probes = [f"list({n})", f"{n}.A", f"{n}(1)", f"{n}('d')", f"{n}['A']", f"{n}['zz']", f"{n}(99)", f"{n}.A.name", f"{n}.B.value", f"str({n}.A)", f"repr({n}.B)", f"f'{{{n}.A}} {{{n}.A!r:>20}}'", f"{n}.A == 1", f"{n}.A < {n}.B", f"{n}.A is {n}(1)", f"1 in {n}", f"{n}.A in {n}", f"len({n})", f"{n}.__members__", f"{n}.A | {n}.B", f"{n}.A & {n}.B", f"~{n}.A", f"{n}.A ^ {n}.B", f"list({n}.A | {n}.B)", f"{n}.A.f()", f"{n}.A.p", f"bool({n}.A)", f"isinstance({n}.A, int)", f"hash({n}.A) == hash({n}.A)", f"setattr({n}, 'A', 3)", f"delattr({n}, 'A')", f"{n}.zz", f"type({n}.A).__name__", f"{n}.A.B", f"[*reversed({n})]", f"{n}(3)", f"{n}(0)", f"{n}(7)", f"{n}.A + 1", f"'%s %d' % ({n}.A, {n}.A)", f"format({n}.A, '>8')", f"{n}.O", f"{n}.J", f"Enum('Z', 'p q')['q']", f"{n}('X', 'a b')", f"class_({n})", f"{n}.A.__class__.__mro__[1].__name__", f"{{{n}.A: 1}}[{n}.A]", f"sorted({n})", f"{n}.__doc__", f"{n}.A.value.__class__"]
        return [line for line in lines if line.strip()] + [f"show(lambda: {p})" for p in r.sample([p for p in probes if "class_(" not in p], 10)]

    def structures(self):
        """Methods of what collections has."""
        n, r, pick = self.fresh("x"), self.random, self.pick
        kind = pick(["deque", "Counter", "defaultdict", "OrderedDict", "ChainMap", "namedtuple", "UserDict", "UserList", "UserString"])
        make = {"deque": ["deque([1, 2, 3])", "deque('abc', 2)", "deque([], 0)", "deque(range(5), maxlen=3)"], "Counter": ["Counter('abca')", "Counter(a=3, b=-1)", "Counter()", "Counter([1, 1, 2])"], "defaultdict": ["defaultdict(list)", "defaultdict(int, a=1)", "defaultdict(None, {1: 2})"], "OrderedDict": ["OrderedDict(a=1, b=2)", "OrderedDict([(2, 3), (1, 4)])"], "ChainMap": ["ChainMap({'a': 1}, {'b': 2, 'a': 3})", "ChainMap()"], "namedtuple": ["namedtuple('P', 'x y')(1, 2)", "namedtuple('P', ['a', 'b', 'c'], defaults=[5])(1, b=2)", "namedtuple('P', 'x def', rename=True)(3, 4)"], "UserDict": ["UserDict(a=1)"], "UserList": ["UserList([3, 1, 2])"], "UserString": ["UserString('abc')"]}[kind]
        calls = {"deque": "append({v}) appendleft({v}) extend({c}) extendleft({c}) pop() popleft() rotate({i}) rotate() index({v}) index(2, {i}) count({v}) insert({i}, {v}) remove({v}) reverse() copy() clear() __getitem__({i}) __setitem__({i}, {v}) __delitem__({i}) __contains__({v}) __add__({d}) __mul__({i}) __iadd__({c}) __eq__({d}) __lt__({d}) maxlen.__class__".split(),
                 "Counter": "most_common() most_common({i}) elements() update({c}) subtract({c}) total() __getitem__({v}) __missing__({v}) __add__({d}) __sub__({d}) __and__({d}) __or__({d}) __pos__() __neg__() __eq__({d}) __le__({d}) copy() pop({v}) fromkeys({c})".split(),
                 "defaultdict": "__getitem__({s}) __missing__({s}) get({s}) setdefault({s}) pop({s}) copy() __or__({d}) default_factory.__class__ update({c}) popitem()".split(),
                 "OrderedDict": "move_to_end({s}) move_to_end({s}, False) popitem() popitem(False) pop({s}, 1) keys() items() values() copy() __eq__({d}) __or__({d}) update({c}) setdefault({s}) get({s}) __getitem__({s}) __delitem__({s}) clear()".split(),
                 "ChainMap": "new_child() new_child({d}) parents.__len__() maps.__len__() get({s}) pop({s}) popitem() __getitem__({s}) __setitem__('k',{v}) __delitem__({s}) keys() items() copy() clear() __contains__({s}) __or__({d}) __eq__({d})".split(),
                 "namedtuple": "_asdict() _replace(x={v}) _replace(q=1) _fields.__len__() _make({c}) count({v}) index({v}) __getitem__({i}) x.__class__ __add__({d}) __eq__({d}) _field_defaults.__len__() __match_args__.__len__()".split(),
                 "UserDict": "get({s}) pop({s}) update({c}) data.__len__() copy() __contains__({s}) __or__({d}) keys() items() setdefault({s}) popitem()".split(), "UserList": "append({v}) sort(key=repr) index({v}) pop({i}) __add__({d}) __getitem__({i}) insert({i}, {v}) count({v}) reverse() extend({c}) copy()".split(), "UserString": "upper() find({s}) replace('b', {s}) __add__({s}) __getitem__({i}) split({s}) join({c}) encode() count({s}) center({i}) __mul__({i}) __contains__({s}) __mod__({v})".split()}[kind]
        lines = ["from collections import *", f"{n} = {pick(make)}"]
        for _ in range(r.randrange(3, 8)):
            call = pick(calls).format(v=self.item(), c=pick(["[1, 2]", "'ab'", "{'a': 5}", "[]", "(3,)", "5", "[('k', 1)]"]), i=pick(["0", "1", "-1", "2", "-9", "10", "True"]), s=pick(["'a'", "'b'", "'zz'", "1", "'zz'" if kind == "OrderedDict" else "[]"]), d=pick([*make, "[1]", "{'a': 1}", "(1, 2)", "3"]))
            lines.append(self.shown(f"{n}.{call}"))
        return lines + [f"show(lambda: {pick([n, f'len({n})', f'list({n})', f'bool({n})', f'[*reversed({n})]', f'{n} == {n}', f'dict({n})', f'repr({n})', f'sorted({n})', f'{n} * 2', f'{n} + {n}'])})", f"show(lambda: {n})"]

    def typing(self):
        r, pick = self.random, self.pick
        atoms = ["int", "str", "None", "list[int]", "dict[str, int]", "tuple[int, ...]", "Any", "'Forward'", "Literal[1, 'a']", "Callable[[int], str]", "Optional[int]", "Union[int, str]", "int | None", "type[int]", "T", "list[T]", "Annotated[int, 3]", "ClassVar[int]", "Callable[..., T]", "set", "tuple[()]", "Final[int]", "dict[T, int]"]
        lines = ["from typing import *", "T = TypeVar('T')", "class Box(Generic[T]):", "    item: T", "class Proto(Protocol):", f"    def {pick(['f', 'g'])}(self): ...", "runtime_checkable(Proto)", f"def annotated(a: {pick(atoms)}, *b: {pick(atoms)}, c: {pick(atoms[:6])} = 1) -> {pick(atoms)}: return a", f"type Alias[K] = {pick(['list[K]', 'dict[K, int]', 'K | None'])}", "def generic[X: int, *Y, **Z](a: X, *b: *Y) -> X: return a", "class New[Q](list[Q]): pass", "class TD(TypedDict, total=False):", "    a: int", "    b: Required[str]", "class NT(NamedTuple):", "    x: int", "    y: str = 'd'"]
        a, b = (pick([atom for atom in atoms if atom[0] != "'"]) for _ in range(2))
        probes = [a, f"{a} | {b}", f"Optional[{a}]", f"Union[{a}, {b}, int]", f"get_origin({a})", f"get_args({a})", f"get_type_hints(annotated)", f"Box[{a}]", "Box[int]().__orig_class__", "Box.__parameters__", f"list[{a}]", f"dict[{a}, {b}]", f"list[T][{a}]", f"Union[{a}, {b}] == Union[{b}, {a}]", "isinstance(1, Proto)", f"isinstance(1, {a})", "Alias", "Alias.__value__", f"Alias[{a}]", "generic.__type_params__", "generic(3)", "New[int]", "New.__type_params__", "New.__mro__", "TD(a=1)", "TD.__required_keys__", "TD.__optional_keys__", "NT(1)", "NT(1, y=2)._asdict()", "NT()", "NT.__annotations__", f"cast({a}, 5)", f"NewType('N', int)(5)", f"Literal[1, 1, {pick(['2', 'True'])}]", f"Callable[[{a}, {b}], int]", f"Annotated[{a}, 'm'].__metadata__", f"{a}.__args__", f"{a}.__origin__", f"Box[{a}, {b}]", "annotated.__annotations__ and 1", "Box[T][int]", f"Callable[{a}, int]", "TypeVar('V', int, str).__constraints__", "TypeVar('V', bound=int).__bound__", "assert_never(1)", f"repr({a})", f"hash({a}) == hash({a})", "T", "Any()", "Generic[int]", "overload(annotated)(1)", "final(int)", "get_type_hints(NT)", "is_typeddict(TD)", "Self", "no_type_check(annotated) is annotated"]
        return lines + [f"show(lambda: {p})" for p in r.sample(probes, 11)]

    def managers(self):
        n, r, pick = self.fresh("w"), self.random, self.pick
        lines = ["import contextlib", "@contextlib.contextmanager", f"def {n}(v):", "    print('in', v)", f"    try: {pick(['yield v', 'yield v; print(0)', 'yield v; yield 2', 'return', 'got = yield v; print(got)'])}", f"    except {pick(['KeyError', 'ValueError as e', 'Exception as e'])}: print('caught'); {pick(['raise', 'pass', 'raise TypeError(4)', 'return'])}", "    finally: print('out', v)", f"    {pick(['', '', 'yield 9'])}".rstrip() or "    pass",
                 "try:", f"    with {pick([f'{n}(1) as a', f'{n}(1) as a, {n}(2) as b', f'contextlib.suppress(KeyError), {n}(3)', f'contextlib.ExitStack() as a', f'contextlib.closing(context) as a', f'contextlib.nullcontext(5) as a', f'({n}(6), {n}(7) as a)', f'context as (a, b)', f'context as holder.z, {n}(1)', 'None', f'{n}'])}:", f"        print('body'); {pick(['pass', 'raise KeyError(1)', 'raise ValueError(2)', '1 / 0', 'raise StopIteration(3)', 'a.push(lambda *e: print(e[0])); a.callback(print, 8)', f'print(a.enter_context({n}(4)))'])}", "except BaseException as e: print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))"]
        probes = [f"keep({n}(1)).__enter__()", f"{n}(2)(lambda: 'decorated')()", f"{n}(3).__exit__(None, None, None)", f"{n}()", f"contextlib.ExitStack().pop_all().close()", f"contextlib.suppress(ValueError).__exit__(ValueError, 1, None)", f"contextlib.redirect_stdout(None).__enter__()" if False else "contextlib.nullcontext().__enter__()", f"isinstance({n}(1), contextlib.AbstractContextManager)"]
        return lines + [f"show(lambda: drain(keep({p})))" for p in r.sample(probes, 2)]

    def caches(self):
        n, r, pick = self.fresh("k"), self.random, self.pick
        lines = ["import functools", f"@functools.{pick(['lru_cache', 'cache', 'lru_cache(maxsize=2)', 'lru_cache(None)', 'lru_cache(3, typed=True)', 'lru_cache(0)'])}", f"def {n}(a=0, *b, c=1): print('run', a, b, c); return {pick(['a', '(a, c)', '1 / a'])}",
                 f"class {n}c:", "    def __init__(self, v=1): self.v = v", "    @functools.cached_property", "    def p(self): print('compute'); return self.v", "    @functools.singledispatchmethod", "    def d(self, x): return 'any', x", "    @d.register", f"    def _(self, x: {pick(['int', 'str', 'list', 'int | str'])}): return 'one', x", "    q = functools.partialmethod(lambda self, *a, **k: (a, k), 1, z=2)", "    def __eq__(self, o): return self.v == o.v", "    def __lt__(self, o): return self.v < o.v", f"{n}t = functools.total_ordering({n}c)", "@functools.singledispatch", f"def {n}s(x, y=0): return 'base', y", f"@{n}s.register({pick(['int', 'list', 'dict'])})", f"def _(x, y=1): return 'special', y", f"{n}p = functools.partial({n}, {pick(['1', '', 'c=5', '1, 2'])})", f"o = {n}c(3)"]
        probes = [f"{n}({self.item()})", f"{n}(1)", f"{n}(1)", f"{n}(1.0)", f"{n}(c=1)", f"{n}(a=2)", f"{n}([])", f"{n}.cache_info()", f"{n}.cache_clear()", f"{n}.cache_parameters()", f"{n}.__wrapped__(2)", "o.p", "o.p", "o.__dict__", "setattr(o, 'p', 9)", "delattr(o, 'p')", "o.d(1)", "o.d('s')", "o.d([])", "o.d()", "o.q(5)", "o.q(z=1)", f"o >= {n}c(2)", f"o <= {n}c(9)", f"{n}s(1)", f"{n}s([])", f"{n}s('x', y=3)", f"{n}s()", f"{n}s.dispatch(bool)(1)", f"{n}p()", f"{n}p(7, c=8)", f"{n}p.args", f"{n}p.keywords", f"functools.reduce(lambda a, b: (a, b), {self.value()}, {self.value()})", f"functools.wraps({n})(lambda: 1).__name__", f"{n}c.p", f"{n}c.q", "hash(o)"]
        probes = [p for p in probes if not p.endswith("c.q")]
        return lines + [f"show(lambda: {p})" for p in r.sample(probes, 11)]
