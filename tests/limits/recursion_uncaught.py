# limits: max_duration_secs=10
# expect: raises RecursionError
def f(n):
    return f(n + 1)
f(0)
