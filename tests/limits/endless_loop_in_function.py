# limits: max_duration_secs=0.3
# expect: limit duration
def f(n):
    while n:
        n = n + 1
f(1)
