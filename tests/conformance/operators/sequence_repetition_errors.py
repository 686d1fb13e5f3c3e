class V:
    def __rmul__(self, other): return "rmul", other
    def __mul__(self, other): return "mul", other
class I:
    def __index__(self): return 2
for f in (lambda: [1] * "a", lambda: "a" * [1], lambda: (1,) * [2], lambda: "a" * "b", lambda: 1.5 * "a", lambda: "a" * 1.5, lambda: None * [1], lambda: {} * [1], lambda: [1] * V(), lambda: V() * [1], lambda: "a" * I(), lambda: I() * [1],
          lambda: "a" * 10**30, lambda: [] * 10**30, lambda: () * -10**30, lambda: "a".__mul__("b"), lambda: [1].__imul__(None), lambda: ["a"][10**30], lambda: "a"[10**30], lambda: (1,)[-10**30]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = [1]
try:
    x *= "a"
except TypeError as e:
    print(e)
x *= I()
print(x)
