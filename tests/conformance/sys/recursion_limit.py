import sys
def depth(n):
    try: return depth(n + 1)
    except RecursionError: return n
before = depth(0)
sys.setrecursionlimit(300)
print(sys.getrecursionlimit(), depth(0) < 300, depth(0) > 200)
sys.setrecursionlimit(2000)
print(depth(0) > 1800, before > 800)
for bad in (0, -1, "a", 1.5):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
def ok(n): return n and ok(n - 1)
print(ok(1500))
