class Outer:
    class Inner(Exception):
        def __str__(self): return "inner message\nsecond line"
def f(): raise Outer.Inner()
f()
