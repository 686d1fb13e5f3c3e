def f(x):
    return g(x) + 1
def g(y):
    return y / 0
print("before")
f(5)
print("never")
