def down(n):
    return down(n + 1)
try:
    down(0)
except RecursionError as e:
    print(e)
def limited(n):
    if n == 0:
        raise ValueError("bottom")
    limited(n - 1)
limited(20)
