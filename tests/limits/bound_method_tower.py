# limits: max_duration_secs=10 max_memory=64M
# expect: raises RecursionError|ok|raises TypeError
class P:
    def __init__(self, f): self.f = f
    def __call__(self, *a): return self.f(*a)
f = abs
for i in range(50000):
    f = P(f)
f(1)
