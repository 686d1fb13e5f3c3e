class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag; print("sub", cls.__name__, tag)
class X(Base, tag="t"): pass
try:
    class Y(Base, bad=1): pass
except TypeError as e: print(e)
class D:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.n = name
    def __get__(self, o, t=None): return (self.n, o is None, t.__name__)
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("del")
class Z: d = D()
z = Z(); print(z.d, Z.d); z.d = 4; del z.d
class BadD:
    def __set_name__(self, o, n): 1/0
try:
    class Q: b = BadD()
except ZeroDivisionError as e: print(e, e.__notes__)
