def key(x):
    return 1 / x
print(sorted([1, 2], key=key))
sorted([3, 0, 1], key=key)
