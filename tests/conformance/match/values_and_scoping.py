class Color:
    RED = 1
    class Deep: BLUE = 2
def f(c):
    match c:
        case Color.RED: return "red"
        case Color.Deep.BLUE: return "blue"
        case x: return f"captured {x}"
print(f(1), f(2), f(3))
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]: print(a, b, c)
print(a, b, c)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": deep}]}}: print(deep)
match 5:
    case 1 | 2: print("no")
    case (n) if n > 10: print("no")
print(n)
match 1, 2:
    case 1, x: print("tuple", x)
match = 3; case = 4; _ = 5
print(match + case + _)
match (1): 
    case 1: print("paren")
match "abc":
    case [*x]: print("never")
    case "abc" | "def" as which: print(which)
match []:
    case [_, *_]: print("not empty")
    case []: print("empty")
match range(3):
    case [0, 1, 2]: print("range matches")
match {1, 2}:
    case [_, _]: print("no")
    case set(): print("set")
class M(dict): pass
match M(a=1):
    case {"a": 1, **rest}: print(rest, type(rest).__name__)
