class A:
    def __getattribute__(self, n): print("ga", n); return object.__getattribute__(self, n)
    def __getattr__(self, n): print("gattr", n); return 42
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
    def __dir__(self): return ["z", "a"]
a = A(); a.x = 1; print(a.x, a.y); del a.x; print(dir(a), hasattr(a, "q"), getattr(a, "zz", 5))
try: del a.nope
except AttributeError as e: print(e)
