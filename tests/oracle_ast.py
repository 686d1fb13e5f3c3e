"""Compares our syntax trees with Python's own `ast`, file by file.

    python3.14 tests/oracle_ast.py PATH_TO_SYNTAX_DUMP FILE_OR_DIRECTORY...

Run it with the Python that is the oracle. Every difference is shown by its first statement; the exit status is 1 if there is one.
"""

import ast
import os
import struct
import subprocess
import sys
import warnings


def show_bytes(prefix, data):
    out = []
    for c in data:
        out.append(f"\\x{c:02x}" if c < 32 or c > 126 or c in b"'\\" else chr(c))
    return f"{prefix}'{''.join(out)}'"


def show_constant(value, kind=None):
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "Ellipsis"
    if isinstance(value, int):
        return f"i{value}"
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "j" + struct.pack(">d", value.imag).hex()
    if isinstance(value, bytes):
        return show_bytes("b", value)
    return show_bytes("s", value.encode("utf-8", "surrogatepass")) + ("u" if kind else "")


NAMES = {
    "Expr": "ExprStmt",
    "arguments": "Arguments",
    "arg": "Arg",
    "keyword": "Keyword",
    "alias": "Alias",
    "withitem": "WithItem",
    "match_case": "MatchCase",
    "comprehension": "Comprehension",
}
SKIPPED = {"type_comment", "type_ignores", "kind"}


def show(node):
    if node is None:
        return "None"
    if isinstance(node, list):
        return "[" + ", ".join([show(item) for item in node]) + "]"
    if isinstance(node, (str, int)):
        return str(node)
    name = type(node).__name__
    if isinstance(node, (ast.operator, ast.boolop, ast.unaryop, ast.cmpop, ast.expr_context)):
        return name
    place = ""
    if hasattr(node, "lineno"):
        place = f"[{node.lineno}:{node.col_offset}-{node.end_lineno}:{node.end_col_offset}]"
    fields = []
    for field in node._fields:
        if field in SKIPPED:
            continue
        value = getattr(node, field, None)
        if field == "value" and isinstance(node, ast.Constant):
            text = show_constant(value, node.kind)
        elif (field == "value" and isinstance(node, ast.MatchSingleton)) or (
            field == "str" and isinstance(node, ast.Interpolation)
        ):
            text = show_constant(value)
        else:
            text = show(value)
        fields.append(f"{field}={text}")
    return f"{NAMES.get(name, name)}{place}({', '.join(fields)})"


def python_files(paths):
    for path in paths:
        if os.path.isdir(path):
            for directory, _, names in sorted(os.walk(path)):
                for name in sorted(names):
                    if name.endswith(".py") and os.path.exists(os.path.join(directory, name)):
                        yield os.path.join(directory, name)
        else:
            yield path


def expected(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [f"ERROR {type(error).__name__}: {error.msg} ({error.lineno or 0})"]
    except (RecursionError, MemoryError, ValueError) as error:
        return [f"ERROR {type(error).__name__}: {error}"]
    return [show(statement) for statement in tree.body]


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(100000)
    tool, *paths = sys.argv[1:]
    files = list(python_files(paths))
    different = 0
    for start in range(0, len(files), 100):
        batch = files[start : start + 100]
        run = subprocess.run([tool, *batch], stdout=subprocess.PIPE, encoding="utf-8", errors="replace")
        if run.returncode != 0:
            print("exit status", run.returncode, "in", batch[0], "...", batch[-1])
            different += 1
        found = {}
        for line in run.stdout.split("\n"):
            if line.startswith("FILE "):
                found[line[5:]] = lines = []
            elif line:
                lines.append(line)
        for path in batch:
            want = [line.encode("utf-8", "replace").decode() for line in expected(path)]
            have = found.get(path, ["missing"])
            if want == have:
                continue
            different += 1
            for i in range(max(len(want), len(have))):
                a = want[i] if i < len(want) else "nothing"
                b = have[i] if i < len(have) else "nothing"
                if a != b:
                    at = len(os.path.commonprefix([a, b]))
                    print(
                        f"{path}: statement {i}\n  want ...{a[max(0, at - 60) : at + 120]}\n  have ...{b[max(0, at - 60) : at + 120]}"
                    )
                    break
    print(f"{len(files)} files, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
