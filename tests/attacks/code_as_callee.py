code = compile("x = 1", "c", "exec")
for use in (lambda: code(), lambda: list(map(code, [1])), lambda: sorted([2, 1], key=code), lambda: [1].sort(key=code), lambda: max([1, 2], key=code), lambda: iter(code, 1).__next__(), lambda: property(code).__get__(1), lambda: type("X", (), {"__eq__": code})() == 1, lambda: type("X", (), {"__call__": code})()(), lambda: next(iter(code, 5)), lambda: list(filter(code, [1])), lambda: type("X", (), {"__iter__": code})().__iter__(), lambda: isinstance(1, code)):
    exec("y = 1")  # leaves a namespace behind
    try:
        use()
    except TypeError:
        continue
    raise AssertionError
print("contained")
