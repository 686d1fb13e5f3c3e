# limits: max_duration_secs=10
# expect: ok
# stdout: caught
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError:
    print("caught")
