# limits: max_recursion_depth=100
# expect: raises RecursionError
def f(n):
    if n:
        f(n - 1)
f(50)
f(200)
