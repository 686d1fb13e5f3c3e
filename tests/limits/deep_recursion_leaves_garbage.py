# limits: max_memory=4M
# expect: ok
# stdout: 405450
# Nothing is called and nothing loops while the calls return: what each leaves behind is collected all the same.
total = 0


def descend(n):
    global total
    if n:
        descend(n - 1)
    a = (n,) * 400
    b = (n,) * 400
    c = (n,) * 400
    total += a[1] + b[2] - c[3]


descend(900)
print(total)
