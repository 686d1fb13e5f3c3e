class Plugin:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))
class A(Plugin): pass
class B(Plugin, tag="b"): pass
class C(B, tag="c"): pass
print(Plugin.registry)
for f in (lambda: type("X", (Plugin,), {}, tag="t"), lambda: type("Y", (Plugin,), {}, bad=1), lambda: type("Z", (), {}, kw=1)):
    try: print(f().__name__)
    except TypeError as e: print(e)
print(Plugin.registry[-1])
class Named:
    def __set_name__(self, owner, name): print("named", owner.__name__, name); self.owner = owner
class Has:
    a = Named()
    b = c = Named()
print(Has.a.owner is Has)
class Boom:
    def __set_name__(self, o, n): raise ValueError("boom")
try:
    class Bad: q = Boom()
except ValueError as e:
    print(e, e.__notes__)
class Order:
    def __init_subclass__(cls): print("init_subclass", cls.__name__, hasattr(cls, "x"))
class Sub(Order):
    x = Named()
