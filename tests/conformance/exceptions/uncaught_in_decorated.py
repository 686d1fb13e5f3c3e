def deco(f):
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper
@deco
def target(n):
    raise IndexError(f"n={n}")
target(n=3)
