# limits: max_duration_secs=10
# expect: raises RecursionError
def f(x):
    return list(map(f, [x]))
f(1)
