global_x = 1
def outer():
    y = 1
    def inner():
        nonlocal y
        y += 1
        global global_x
        global_x = y
        return y
    return inner
i = outer()
print(i(), i(), global_x, i.__closure__[0].cell_contents, i.__code__.co_freevars)
