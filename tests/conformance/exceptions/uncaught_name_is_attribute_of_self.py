class A:
    def __init__(self): self.foo_bar = 1
    def m(self): return foo_bar
A().m()
