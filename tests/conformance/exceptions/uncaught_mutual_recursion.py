def a(n):
    if n <= 0: raise KeyError("deep")
    b(n - 1)
def b(n):
    a(n)
a(12)
