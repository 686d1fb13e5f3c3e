class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class P3(Point):
    def __init__(self, x, y, z): super().__init__(x, y); self.z = z
class NoArgs: pass
def f(p):
    match p:
        case Point(0, 0): return "origin"
        case P3(x=0, z=z): return f"p3 {z}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(x=a, y=b): return f"point {a} {b}"
        case [Point(x1, _), Point(_, y2)]: return f"two {x1} {y2}"
        case {"p": Point(x, y)}: return f"in map {x} {y}"
        case list([a, *_]): return f"list {a}"
        case bool(b): return f"bool {b}"
        case float(v) | int(v): return f"number {v}"
        case dict(): return "dict"
        case tuple(): return "tuple"
    return "nothing"
for p in (Point(0, 0), P3(0, 1, 2), Point(3, 3), Point(1, 2), [Point(1, 2), Point(3, 4)], {"p": Point(5, 6)}, [7, 8], True, 2.5, 3, {}, (), "s", NoArgs()): print(f(p))
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as e: print(e)
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as e: print(e)
try:
    match Point(1, 2):
        case Point(1, x=2): pass
except TypeError as e: print(e)
