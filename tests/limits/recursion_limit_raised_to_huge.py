# limits: max_memory=64M max_duration_secs=10
# expect: limit memory|raises RecursionError
import sys
try:
    sys.setrecursionlimit(10 ** 8)
except ValueError:
    pass
def f(n):
    return f(n + 1)
f(0)
