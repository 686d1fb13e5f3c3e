def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
E_ = ExceptionGroup
B = BaseExceptionGroup
t(lambda: E_("m", [ValueError(1), TypeError("x")]))
t(lambda: str(E_("m", [ValueError(1), TypeError("x")])))
t(lambda: str(E_("m", (ValueError(1),))))
t(lambda: E_("m", (ValueError(1),)))
t(lambda: E_("m", (ValueError(1),)).args)
t(lambda: E_("m", [ValueError(1)]).args)
t(lambda: E_("m", [ValueError(1)]).exceptions)
t(lambda: E_())
t(lambda: E_("a"))
t(lambda: E_("a", [], 1))
t(lambda: E_(1, [ValueError()]))
t(lambda: E_("a", []))
t(lambda: E_("a", 5))
t(lambda: E_("a", {1}))
t(lambda: E_("a", "abc"))
t(lambda: E_("a", [1]))
t(lambda: E_("a", [ValueError(), 1]))
t(lambda: E_("a", [ValueError]))
t(lambda: E_("a", [KeyboardInterrupt()]))
t(lambda: B("a", [KeyboardInterrupt()]))
t(lambda: B("a", [ValueError()]))
class My(E_): pass
class MyB(B): pass
t(lambda: My("a", [KeyboardInterrupt()]))
t(lambda: MyB("a", [KeyboardInterrupt()]))
t(lambda: MyB("a", [ValueError()]))
t(lambda: E_("a", [ValueError()], x=1))
t(lambda: E_(message="a", exceptions=[ValueError()]))
eg = E_("top", [ValueError(1), E_("in", [TypeError(2), ValueError(3)]), OSError(4)])
t(lambda: eg.split(ValueError))
t(lambda: eg.subgroup(ValueError))
t(lambda: eg.subgroup((ValueError, TypeError)))
t(lambda: eg.subgroup(lambda e: isinstance(e, OSError)))
t(lambda: eg.subgroup(KeyError))
t(lambda: eg.split(KeyError))
t(lambda: eg.split(E_))
t(lambda: eg.split(5))
t(lambda: eg.split((5,)))
t(lambda: eg.split((ValueError, 5)))
t(lambda: eg.split())
t(lambda: eg.subgroup(int))
t(lambda: eg.split(lambda e: 1/0))
t(lambda: eg.derive([ValueError(9)]))
t(lambda: eg.derive([]))
t(lambda: eg.derive(5))
t(lambda: setattr(eg, "message", "x"))
t(lambda: setattr(eg, "exceptions", ()))
t(lambda: delattr(eg, "message"))
t(lambda: E_[int])
t(lambda: E_.__mro__)
t(lambda: eg.message)
class D(E_):
    def __new__(cls, message, excs, code=0):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self
    def derive(self, excs):
        return D(self.message, excs, self.code)
d = D("dm", [ValueError(1), TypeError(2)], 42)
d.add_note("n1")
try: raise d from KeyError("c")
except D as e: d = e
m, r = d.split(ValueError)
t(lambda: (m, m.code, r.code, m.__notes__, m.__cause__, m.__traceback__ is d.__traceback__, m.__notes__ is d.__notes__))
class D2(E_):
    def derive(self, excs): return 5
t(lambda: D2("x", [ValueError(), TypeError()]).split(ValueError))
class D3(E_):
    def __init__(self, *a): print("init", a)
t(lambda: D3("x", [ValueError()]))
class D4(E_):
    def __init__(self, *a, **k): print("init", a, k)
t(lambda: D4("x", [ValueError()], k=1))
def f():
    try:
        raise E_("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        print("VE", repr(e))
    except* (TypeError, KeyError) as e:
        print("TE", repr(e))
t(f)
def f():
    try:
        raise ValueError(1)
    except* ValueError as e:
        print("naked", repr(e), e.__traceback__ is not None, e.exceptions[0].__traceback__ is not None)
    else: print("else")
    finally: print("fin")
t(f)
def f():
    try: pass
    except* ValueError: print("x")
    else: print("else")
    finally: print("fin")
t(f)
def f():
    try:
        raise E_("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError("new")
t(f)
def f():
    try:
        raise E_("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise
t(f)
def f():
    try:
        raise E_("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise e
    except* TypeError: raise
t(f)
def f():
    try:
        raise E_("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError("a")
    except* TypeError: raise KeyError("b")
t(f)
def f():
    try: raise KeyError(1)
    except* ValueError: pass
t(f)
def f():
    try: raise E_("a", [ValueError(1)])
    except* E_: pass
t(f)
def f():
    try: raise E_("a", [ValueError(1)])
    except* int: pass
t(f)
def f():
    try: raise KeyError(1)
    except* KeyError: raise ValueError(2)
t(f)
def f():
    try: raise KeyError(1)
    except* KeyError: raise
t(f)
