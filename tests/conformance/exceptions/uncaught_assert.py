def check(x):
    assert isinstance(x, int), f"{x!r} is not an int"
    assert x > 0
check(5)
check(-1)
