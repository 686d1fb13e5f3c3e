# limits: max_duration_secs=0.5
# expect: limit duration
def f():
    try:
        f()
    except RecursionError:
        pass
    f()
while True:
    try:
        f()
    except RecursionError:
        pass
