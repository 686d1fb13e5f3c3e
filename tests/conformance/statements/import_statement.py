import sys
import math as m, sys as s
from math import pi, sqrt as root
from sys import (maxsize,
    version_info)
print(m.floor(2.5), s is sys, pi, root(16), maxsize, version_info[:2], type(sys).__name__, math if "math" in dir() else "not bound", m.__name__, sys.modules["math"] is m)
for code in ("import nope", "from math import nope", "from nope import x", "import math.nope", "from math import sin, nopey", "import sys.foo"):
    try: exec(code)
    except ImportError as e: print(type(e).__name__, e, e.name)
def f():
    import math
    from math import e as euler
    return math.cos(0), euler
print(f(), "euler" in globals())
class C:
    import math
    from math import tau
print(C.math.pi == pi, C.tau)
from math import *
print(sin(0), factorial(5), "floor" in globals())
try: m.nothing
except AttributeError as e: print(e)
m.custom = 5; print(m.custom, math.custom if "math" in globals() else m.custom); del m.custom
print(repr(m).split(" ")[0], __import__("math") is m)
