class Box:
    def __init__(self): self.d = {}
    def __len__(self): return len(self.d)
    def __getitem__(self, k): print("get", k); return self.d[k]
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __contains__(self, k): print("contains", k); return k in self.d
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return reversed(list(self.d))
    def __length_hint__(self): return 10
b = Box()
b["a"] = 1; b["b"] = 2; b[1, 2] = 3
print(len(b), b["a"], "a" in b, "z" not in b, list(b), list(reversed(b)), bool(b), sorted(map(str, b)), b[1, 2], [*b], dict.fromkeys(b))
del b["a"]
b["b"] += 10
try: b["zz"]
except KeyError as e: print("KeyError", e)
class S:
    def __getitem__(self, i):
        if isinstance(i, slice): return ("slice", i.start, i.stop, i.step)
        if i >= 3: raise IndexError("end")
        return i * 10
    def __len__(self): return 3
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
s = S()
print(list(s), s[1:2], s[::3], s[-1:], list(reversed(s)), 20 in s, max(s), sum(s), tuple(s), [x for x in s], list(zip(s, s)), list(enumerate(s)))
s[1:3] = "x"; del s[2:]; s[0] += 1
a, b2, c = s
print(a, b2, c)
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (5, 0, -1, 2 ** 70, "a", 1.5, True, None):
    try: print(len(L(n)))
    except Exception as e: print(type(e).__name__, e)
class CG:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item!r}]"
print(CG[int], CG[1, 2])
class NoItem: pass
for f in (lambda: NoItem[1], lambda: NoItem()[1], lambda: NoItem().__getitem__, lambda: S().x):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try: NoItem()[0] = 1
except TypeError as e: print(e)
try: del NoItem()[0]
except TypeError as e: print(e)
