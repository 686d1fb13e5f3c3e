match {"a": [1, 2, {"b": (3, 4)}], "z": None}:
    case {"a": [x, *rest], **kw}: print(x, rest, kw)
match (1, 2, 3):
    case (a, b) | (a, b, _): print(a, b)
match "abc":
    case str(x) if len(x) > 2: print("str", x)
class P:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x, s.y = x, y
match P(1, 2):
    case P(1, y=z): print(z)
match 5:
    case 1 | 2: print("no")
    case int() as n: print(n)
match -3.5:
    case -3.5: print("neg")
match 1+2j:
    case 1+2j: print("complex")
match None:
    case None: print("none")
