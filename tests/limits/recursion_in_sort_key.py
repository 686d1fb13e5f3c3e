# limits: max_duration_secs=10
# expect: raises RecursionError
def key(x):
    return sorted([x, x], key=key)
key(1)
