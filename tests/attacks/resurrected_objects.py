import sys
saved = []
class R:
    def __init__(self, n): self.n = n; self.me = self
    def __del__(self):
        saved.append(self)
        self.again = [self, saved[:3]]
for i in range(3000):
    R(i)
    if i % 100 == 0:
        for r in saved: r.n += 1
        del saved[:]
class Deleter:
    def __del__(self): globals().pop("victim", None); saved.clear()
victim = [Deleter() for _ in range(100)]
del victim
for i in range(20000): [i]
class G:
    def __del__(self): self.g.close()
def gen(o):
    try: yield o
    finally: o.g = None
o = G(); o.g = gen(o); next(o.g); del o
for i in range(20000): [i]
print("contained")
