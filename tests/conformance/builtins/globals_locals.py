g = 1
print("g" in globals(), globals()["g"], globals() is globals(), locals() is globals() or locals() == globals(), __name__, type(globals()).__name__)
globals()["dynamic"] = 42; print(dynamic); del globals()["dynamic"]
try: dynamic
except NameError as e: print(e)
def f(a, b=2):
    c = 3
    return locals()
print(f(1), sorted(f(1)))
def h():
    x = 1
    l = locals()
    x = 2
    return l["x"], locals()["x"]
print(h())
def cl():
    v = 1
    def inner(): return v, sorted(locals())
    return inner()
print(cl())
class C:
    a = 1
    names = [n for n in locals() if not n.startswith("__")]
print(C.names)
globals().update(many1=1, many2=2); print(many1 + many2, [k for k in globals() if k.startswith("many")])
print(sorted(k for k in globals() if not k.startswith("__")))
