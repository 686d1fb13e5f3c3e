fs = [lambda x: x, lambda x: x.missing]
for f in fs:
    f(1)
