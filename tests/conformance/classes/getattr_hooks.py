class G:
    real = 1
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("no"): raise AttributeError(f"nothing called {name}")
        return name.upper()
    def __setattr__(self, name, value):
        print("setattr", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("delattr", name)
        super().__delattr__(name)
    def __dir__(self): return ["z", "a"]
g = G()
print(g.real, g.other); g.x = 5; print(g.x); del g.x; print(g.x, hasattr(g, "nope"), getattr(g, "no", "d"), dir(g))
try: g.nope
except AttributeError as e: print(e)
try: del g.missing
except AttributeError as e: print(e)
class All:
    y = 1
    def __getattribute__(self, name):
        print("getattribute", name)
        if name == "secret": raise AttributeError("hidden")
        return super().__getattribute__(name)
    def __getattr__(self, name): return "fallback " + name
    def m(self): return self.y
a = All(); print(a.y, a.m(), a.secret, a.unknown)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "_t", t)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
p = Proxy([3, 1]); p.append(2); p.sort(); print(p._t, p.index(3), p.__class__.__name__)
class M:
    def __getattr__(self, n):
        if n == "__len__": return lambda: 3
        raise AttributeError(n)
try: len(M())
except TypeError as e: print(e)
print(M().__len__())
try: M().qq
except AttributeError as e: print(e, e.name, type(e.obj))
