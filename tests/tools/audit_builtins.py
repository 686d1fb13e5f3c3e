#!/usr/bin/env python3
"""audit_builtins.py [--engine COMMAND] [--oracle COMMAND] [SUBJECT ...]: builtin types and functions against CPython.

Calls every method of the builtin types, every operator and every builtin function with many arguments, right and wrong ones, on
the oracle and on Hognose, and prints the calls whose results or messages differ. Exit status 1 when there are differences."""
import argparse
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What every program begins with: one line for each call.
PRELUDE = '''
def show(value):
    try:
        text = repr(value)
    except Exception as e:
        return f"<repr fails: {type(e).__name__}: {e}>"
    if " at 0x" in text:
        text = text.split(" at 0x")[0]
    return type(value).__name__ + " " + text[:300]

def attempt(label, call, *args, **kwargs):
    try:
        result = show(call(*args, **kwargs))
    except BaseException as e:
        result = f"!{type(e).__name__}: {e}"
    print(label, "->", result)

class Index:
    def __init__(self, i): self.i = i
    def __index__(self): return self.i
    def __repr__(self): return f"Index({self.i})"
class Plain:
    def __repr__(self): return "Plain()"
class StrSub(str): pass
class IntSub(int): pass
class ListSub(list): pass
class DictSub(dict): pass
inf = float("inf")
'''

ARGUMENTS = ["", "None", "0", "-1", "1", "2", "3", "10**30", "True", "1.5", "inf", "2j", "'a'", "''", "'ab'", "'é'", "[]", "[1, 2]", "()", "(1,)", "{}", "{'a': 1}",
             "set()", "{1, 2}", "frozenset({1})", "range(3)", "slice(1)", "Index(1)", "Plain()", "StrSub('b')", "IntSub(3)", "len", "int", "1, 2", "'a', 'b'", "0, 1",
             "None, None", "'a', 1", "'a', 1, 2", "[1], 2", "1, 2, 3", "'a', 'b', 1", "1, 2, 3, 4", "(1, 2), (3, 4)", "*range(6)", "a=1", "key=1", "1, key=None", "**{}",
             "'x', 'y', 'z'", "{97: 'b'}", "'%s'", "' '", "5, '*'", "5, 'ab'", "5, 5", "-1, -1", "[(1, 2)]", "[[1, 2, 3]]", "iter([1])", "'a', None", "None, 'a'", "'utf-8'"]
FEW = ["", "None", "1", "-2", "1.5", "'a'", "[1]", "(1, 2)", "{1: 2}", "{1}", "range(2)", "Index(2)", "Plain()", "1, 2", "1, 2, 3", "a=1", "10**30 if name not in ('__pow__', '__rpow__', '__lshift__', '__rlshift__') else 1", "inf"]

RECEIVERS = {
    "int": ["5", "0", "-7", "10**20", "True", "IntSub(3)"],
    "float": ["1.5", "-0.0", "inf", "float('nan')", "1e300"],
    "complex": ["1+2j", "0j"],
    "str": ["'abc abc'", "''", "'Éa ß'", "StrSub('xy')", "'12'"],
    "list": ["[3, 1, 2]", "[]", "ListSub([1])"],
    "tuple": ["(3, 1, 2)", "()"],
    "dict": ["{'a': 1, 2: 'b'}", "{}", "DictSub(a=1)"],
    "set": ["{1, 2}", "set()"],
    "frozenset": ["frozenset({1, 2})", "frozenset()"],
    "range": ["range(5)", "range(10, 0, -3)", "range(0)"],
    "slice": ["slice(1, 2)", "slice(None)"],
    "bool": ["True", "False"],
    "NoneType": ["None"],
    "bytes": ["b'abc abc'", "b''", "b'\\xff'"],
    "bytearray": ["bytearray(b'abc')", "bytearray()"],
    "memoryview": ["memoryview(b'abc')"],
    "dict_keys": ["{'a': 1}.keys()"],
    "dict_values": ["{'a': 1}.values()"],
    "dict_items": ["{'a': 1}.items()"],
    "list_iterator": ["iter([1, 2])"],
    "enumerate": ["enumerate('ab')"],
    "zip": ["zip('ab', 'cd')"],
    "map": ["map(str, [1])"],
    "filter": ["filter(None, [1])"],
    "reversed": ["reversed((1, 2))"],
    "range_iterator": ["iter(range(3))"],
    "generator": ["(i for i in [1])"],
    "function": ["(lambda x: x)"],
    "builtin_function": ["len"],
    "method_descriptor": ["str.lower"],
    "bound_builtin": ["'a'.lower"],
    "property": ["property()"],
    "staticmethod": ["staticmethod(len)"],
    "classmethod": ["classmethod(len)"],
    "mappingproxy": ["type(int.__dict__)({1: 2})"],
    "generic_alias": ["list[int]"],
    "union": ["(int | str)"],
    "exception": ["ValueError(1)", "KeyError('a')", "OSError(2, 'x')", "StopIteration(3)"],
    "type": ["int", "Plain"],
    "object": ["Plain()"],
    "module": ["__import__('sys')"],
    "ellipsis": ["...", "NotImplemented"],
    "cell": ["(lambda x: (lambda: x))(1).__closure__[0]"],
}
SKIP = {"__class__", "__doc__", "__hash__", "__sizeof__", "__reduce__", "__reduce_ex__", "__dir__", "__subclasshook__", "__init_subclass__", "__getnewargs__",
        "__getstate__", "__dict__", "__builtins__", "__globals__", "__code__", "__subclasses__", "__text_signature__", "__basicsize__", "__dictoffset__", "__itemsize__", "__flags__", "__weakrefoffset__",
        "__loader__", "__spec__", "__type_params__", "__annotate_func__", "__annotations_cache__", "__static_attributes__", "__annotate__", "__buffer__", "__release_buffer__"}
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "<", "<=", "==", "!=", "in", "is"]
OPERANDS = ["None", "True", "3", "-2", "0", "10**20", "1.5", "0.0", "2j", "'ab'", "''", "[1]", "(1, 2)", "{1: 2}", "{1}", "frozenset({1})", "range(3)", "slice(1)", "int", "len", "Plain()", "Index(2)",
            "StrSub('s')", "IntSub(4)", "{1: 2}.keys()", "{1: 2}.values()", "{1: 2}.items()", "...", "b'a'", "bytearray(b'a')"]
FUNCTIONS = ["abs", "aiter", "all", "anext", "any", "ascii", "bin", "callable", "chr", "compile", "delattr", "dir", "divmod", "enumerate", "eval", "exec", "filter", "format", "getattr", "globals", "hasattr",
             "hex", "isinstance", "issubclass", "iter", "len", "locals", "map", "max", "min", "next", "oct", "ord", "pow", "print", "repr", "reversed", "round", "setattr",
             "sorted", "sum", "type", "vars", "zip", "int", "float", "complex", "str", "list", "tuple", "dict", "set", "frozenset", "range", "slice", "bool", "object", "property", "staticmethod",
             "classmethod", "super", "bytes", "bytearray", "memoryview", "__import__", "BaseException", "KeyError", "OSError", "StopIteration", "ImportError", "UnicodeDecodeError", "UnicodeEncodeError", "SyntaxError", "NameError", "AttributeError", "SystemExit", "ExceptionGroup",
             "type(None)", "type(...)", "type(len)", "type(lambda: 0)", "type((i for i in ()))", "type(list[int])", "type(int.__dict__)", "type(__import__('sys'))", "type({}.keys())", "type(iter([]))",
             "int.from_bytes", "float.fromhex", "dict.fromkeys", "str.maketrans", "bytes.fromhex", "type.mro", "object.__new__", "int.__new__", "object.__init__"]
ATTRIBUTES = ["x", "__class__", "__dict__", "__name__", "__qualname__", "__module__", "__doc__x", "real", "start", "args", "__len__"]


def program_for(subject):
    lines = [PRELUDE]
    if subject == "functions":
        for name in FUNCTIONS:
            for arguments in ARGUMENTS:
                if name in ("dir", "globals", "locals", "vars", "print", "memoryview") and arguments in ("", "**{}"):
                    continue
                if name == "dir" or name == "__import__" and "," in arguments:
                    continue
                label = f"{name}({arguments})"
                if "iter([" in arguments and name in ("object",):
                    continue
                lines.append(f"attempt({label!r}, lambda: {label})")
    elif subject == "operators":
        for operator in OPERATORS:
            for a in OPERANDS:
                for b in OPERANDS:
                    if "10**20" in b and operator in ("**", "<<", "*") or operator == "is":
                        continue
                    label = f"{a} {operator} {b}"
                    lines.append(f"attempt({label!r}, lambda: {label})")
    elif subject == "inplace":
        for operator in OPERATORS[:13]:
            for a in OPERANDS:
                for b in OPERANDS:
                    if "10**20" in b and operator in ("**", "<<", "*"):
                        continue
                    label = f"{a} {operator}= {b}"
                    lines.append(f"def f():\n    x = {a}\n    x {operator}= {b}\n    return x\nattempt({label!r}, f)")
    elif subject == "unary":
        for a in OPERANDS:
            for form in ("-{}", "+{}", "~{}", "not {}", "({})[0]", "({})['a']", "({})[1:]", "({})[::0]", "({})[1.5]", "({})[None]", "({})[10**30]", "({})[Index(0)]", "({})()", "({})(1)", "[*{}]", "{{**{}}}", "hash({})",
                         "len({})", "iter({})", "bool({})", "f'{{({})!r}}'", "'%s' % ({},)", "'%d' % ({},)", "'%x' % ({},)", "'%c' % ({},)", "'%.2f' % ({},)", "'%s' % {}", "print(*{})", "dict({})", "round({})", "abs({})",
                         "'{{:>12}}'.format({})", "'{{:d}}'.format({})", "'{{:.2f}}'.format({})", "'{{:,}}'.format({})", "'{{:s}}'.format({})", "'{{:x}}'.format({})", "max({})", "sum({})", "sorted({})", "min({}, 1)",
                         "isinstance(1, {})", "issubclass(int, {})", "getattr({}, 'zz')", "getattr(1, {})", "''.join({})", "[].extend({})", "set({})", "chr({})", "int({})", "float({})", "complex({})", "range({})", "list(zip({}))", "all({})",
                         "next({})", "reversed({})", "enumerate({})", "(lambda a, b: a)(*{})", "(lambda **k: k)(**{})", "divmod({}, 2)", "pow({}, 2)", "pow({}, 2, 5)", "str({}, 'utf-8')", "bytes({})"):
                label = form.format(a)
                lines.append(f"attempt({label!r}, lambda: {label})")
            for form in ("del x[0]", "x[0] = 1", "x['a'] = 1", "x[0:1] = [5]", "x[0:1] = 5", "x[::2] = [1, 2, 3]", "x[1.5] = 2", "del x[0:1]", "del x['a']", "x.attr = 1", "del x.attr", "x.__class__ = int", "a, b = x", "a, *b = x", "for i in x: break",
                         "with x: pass", "raise x", "x.real = 1", "async def g():\n        await x\n    g().send(None)", "del x[10**30]", "x[10**30] = 1", "[a, b, c] = x", "assert x, x", "raise ValueError from x", "def g():\n        yield from x\n    next(g())", "class C(x): pass"):
                label = f"x = {a}; {form}"
                lines.append(f"def f():\n    x = {a}\n    {form}\n    return x\nattempt({label!r}, f)")
    else:
        for receiver in RECEIVERS[subject]:
            if receiver == RECEIVERS[subject][0]:
                lines.append(f"print('dir', type({receiver}).__name__, *(n for n in sorted(dir({receiver}))), sep='\\n    {subject}.')")
            lines.append(f"for name in sorted(dir({receiver})):\n    if name in {sorted(SKIP)!r}: continue\n    value = getattr({receiver}, name)\n    print({receiver!r}, name, callable(value) or show(value))\n"
                         f"    for call in (lambda f: f(), lambda f: f(1), lambda f: f(None)):\n        if callable(value) and name[:2] != '__': attempt({receiver!r} + '.' + name, call, getattr({receiver}, name))")
            lines.append(f"for name in {ATTRIBUTES!r}:\n    attempt({receiver!r} + ' set ' + name, lambda: setattr({receiver}, name, 1))\n    attempt({receiver!r} + ' del ' + name, lambda: delattr({receiver}, name))")
            lines.append(f"names = [n for n in sorted(dir({receiver})) if n not in {sorted(SKIP | ({'__rpow__', '__rlshift__', '__pow__'} if '**' in receiver else set()))!r} and callable(getattr({receiver}, n))]")
            for arguments in ARGUMENTS:
                lines.append(f"for name in names:\n    if name[:2] != '__': attempt({receiver!r} + f'.{{name}}' + {f'({arguments})'!r}, lambda: getattr({receiver}, name)({arguments}))")
            for arguments in FEW:
                lines.append(f"for name in names:\n    if name[:2] == '__' : attempt({receiver!r} + f'.{{name}}' + {f'({arguments})'!r}, lambda: getattr({receiver}, name)({arguments}))")
            if receiver == RECEIVERS[subject][0]:
                for arguments in FEW:
                    lines.append(f"for name in names: attempt({f'type({receiver}).'!r} + name + {f'({arguments})'!r}, lambda: getattr(type({receiver}), name)({arguments}))")
    return "\n".join(lines) + "\n"


def run(command, path):
    import os
    environment = dict(os.environ, PYTHONHASHSEED="0", LC_ALL="C.UTF-8", NO_COLOR="1")
    try:
        done = subprocess.run([*shlex.split(command), str(path)], stdin=subprocess.DEVNULL, capture_output=True, timeout=120, env=environment, cwd=path.parent)
    except subprocess.TimeoutExpired as e:
        return (e.stdout or b"").decode("utf-8", "replace").splitlines() + ["TIMEOUT"]
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    if done.returncode:
        lines += [f"exit status {done.returncode}"] + done.stderr.decode("utf-8", "replace").splitlines()[-2:]
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", default=str(ROOT / "dist/bin/hognose"))
    parser.add_argument("--oracle", default=str(ROOT / "scripts/python3.14"))
    parser.add_argument("--print", action="store_true", help="print the program")
    parser.add_argument("subject", nargs="*")
    options = parser.parse_args()
    total = 0
    for subject in options.subject or [*RECEIVERS, "functions", "operators", "inplace", "unary"]:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "audit.py"
            path.write_text(program_for(subject))
            if options.print:
                print(path.read_text())
                continue
            want, got = run(options.oracle, path), run(options.engine, path)
        if want == got:
            print(f"{subject}: {len(want)} calls, the same")
            continue
        answers = {}
        for line in got:
            answers.setdefault(line.split(" -> ")[0], []).append(line)
        differences = 0
        for line in want:
            label = line.split(" -> ")[0]
            ours = answers.get(label, [])
            if ours and ours[0] == line:
                ours.pop(0)
                continue
            differences += 1
            print("-", line)
            print("+", ours.pop(0) if ours else "<missing>")
        for rest in answers.values():
            for line in rest:
                differences += 1
                print("+ only ours:", line)
        total += differences
        print(f"{subject}: {len(want)} calls, {differences} differ")
    sys.exit(1 if total else 0)


if __name__ == "__main__":
    main()
