class V:
    def __init__(s, v): s.v = v
    def __repr__(s): return f"V({s.v})"
    def __eq__(s, o): return isinstance(o, V) and s.v == o.v
try: hash(V(1))
except TypeError as e: print(e)
print(V.__hash__, V(1) == V(1), V(1) != V(1), V(1) != 5, V(1) in [V(1)])
class W(V):
    __hash__ = lambda s: s.v
print(len({W(1), W(1), W(2)}), {W(1): "a"}[W(1)])
class O:
    def __lt__(s, o): return "lt"
    def __gt__(s, o): return NotImplemented
print(O() < O(), O() > O() if 1 else 0)
try: O() >= O()
except TypeError as e: print(e)
try: O() < 5, 5 < O()
except TypeError as e: print(e)
