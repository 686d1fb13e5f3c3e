# What __dir__ itself returns is a list; dir() sorts it.
import sys


class A:
    x = 1
    def __init__(self): self.y = 2
class B(A):
    def __dir__(self): return super().__dir__() + ["extra"]


print(type(A().__dir__()).__name__, type(type.__dir__(A)).__name__, type(sys.__dir__()).__name__, type((5).__dir__()).__name__)
print([n for n in dir(B()) if n[0] != "_"], sorted(n for n in A().__dir__() if n[0] != "_"), "x" in type.__dir__(A))
