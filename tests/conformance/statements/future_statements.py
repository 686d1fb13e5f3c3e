# Section 7.11.1: where a future statement may stand, which features there are, what each means at run time, and that compile() inherits them.
import __future__


def attempt(source, **options):
    space = {}
    try:
        exec(compile(source, "<future>", "exec", **options), space)
        print(repr(source), sorted(name for name in space if name[:2] != "__"))
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset)
    except ImportError as error:
        print(repr(source), error)
    return space


for feature in __future__.all_feature_names:
    space = attempt(f"from __future__ import {feature}")
    print(space.get(feature) is getattr(__future__, feature), getattr(__future__, feature).getOptionalRelease()[:2], getattr(__future__, feature).getMandatoryRelease() and getattr(__future__, feature).getMandatoryRelease()[:2])
for source in ('"docstring"\nfrom __future__ import division', "# comment\n\nfrom __future__ import division", "from __future__ import division\nfrom __future__ import annotations", "from __future__ import division; from __future__ import annotations; x = 1", "from __future__ import division as d, annotations as a", "from __future__ import (division, annotations,)", "from __future__ import (\n division as d,\n)", "import __future__", "import __future__ as f", "x = 1\nimport __future__", "from __future__ import annotations\nx: undefined = 1",
               "x = 1\nfrom __future__ import division", '"a"\n"b"\nfrom __future__ import division', "import math\nfrom __future__ import division", "from math import pi\nfrom __future__ import division", "pass\nfrom __future__ import division", "1\nfrom __future__ import division", "b'bytes'\nfrom __future__ import division", "f'text'\nfrom __future__ import division", "def f():\n from __future__ import division", "if 1:\n from __future__ import division", "class C:\n from __future__ import division", "try:\n from __future__ import division\nfinally: pass", "from __future__ import nothing", "from __future__ import division, nothing", "from __future__ import *", "from __future__ import braces", "from __future__ import barry_as_FLUFL", "from __future__ import (", "from __future__ import", "from __future__.x import y", "from __future__ import division; x = 1; from __future__ import annotations", "from __future__ import DIVISION", "from __future__ import division.x"):
    attempt(source)
space = attempt("from __future__ import annotations\ndef f(a: undefined, *b: int | 'x', c: (1,  2) = 3) -> [x for x in y]: pass\nclass C:\n x: undefined[0]\n y: lambda: 5 = 1\n if 1: z: 'str'\nv: 1 + 1\n(w): undefined\nC.q: undefined")
print(space["f"].__annotations__, space["C"].__annotations__, space["__annotations__"])
inherits = {}
exec('''from __future__ import annotations
exec("def g(a: undefined): pass")
code = compile("def h(a: undefined): pass", "n", "exec")
exec(code)
plain = compile("def i(a: int): pass", "n", "exec", dont_inherit=True)
exec(plain)
''', inherits)
print(inherits["g"].__annotations__, inherits["h"].__annotations__, inherits["i"].__annotations__)
flagged = {}
exec(compile("def j(a: undefined): pass", "n", "exec", flags=__future__.annotations.compiler_flag), flagged)
print(flagged["j"].__annotations__, __future__.annotations.compiler_flag == 0x1000000)


def not_here(a: int): pass


print(not_here.__annotations__, __future__.division, __future__.all_feature_names)
