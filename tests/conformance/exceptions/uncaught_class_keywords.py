def f(*a, **k): pass
def g():
    @undefined
    def f(): pass
g()
