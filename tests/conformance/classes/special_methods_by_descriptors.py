# Special methods that a descriptor written in Python gives.
class D:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner=None):
        print("get", obj is None, owner.__name__)
        return self.f
class A:
    __len__ = D(lambda: 3)
    __bool__ = D(lambda: False)
    __iter__ = D(lambda: iter([1]))
    __add__ = D(lambda o: ("add", o))
    __radd__ = D(lambda o: ("radd", o))
    __getitem__ = D(lambda i: ("item", i))
    __setitem__ = D(lambda i, v: print("set", i, v))
    __contains__ = D(lambda i: i == 1)
    __enter__ = D(lambda: "entered")
    __exit__ = D(lambda *a: True)
    __str__ = D(lambda: "str")
    __repr__ = D(lambda: "repr")
    __eq__ = D(lambda o: "eq")
    __lt__ = D(lambda o: True)
    __hash__ = D(lambda: 5)
    __neg__ = D(lambda: "neg")
    __iadd__ = D(lambda o: "iadd")
    __format__ = D(lambda s: "fmt" + s)
    __index__ = D(lambda: 2)
    __int__ = D(lambda: 7)
    __float__ = D(lambda: 7.5)
    __next__ = D(lambda: 9)
    __reversed__ = D(lambda: "rev")
    __call__ = D(lambda *a: a)
    __round__ = D(lambda *a: a)
    __bytes__ = D(lambda: b"by")
    __getattr__ = D(lambda n: "attr " + n)
    __dir__ = D(lambda: ["z", "a"])
    __complex__ = D(lambda: 1j)
    __length_hint__ = D(lambda: 1)
    __missing__ = D(lambda k: k)
    __instancecheck__ = D(lambda o: True)
a = A()
import operator, math
for t in ("len(a)", "bool(a)", "a + 1", "1 + a", "a[0]", "1 in a", "2 in a", "str(a)", "repr(a)", "a == 1", "a < 1", "a > 1", "sorted([a, a]) and 1", "hash(a)", "{a: 1}[a]", "-a", "f'{a:x}'", "[0, 1, 2][a]", "int(a)", "float(a)", "next(a)", "reversed(a)", "a(1)", "round(a)", "round(a, 1)", "bytes(a)", "a.foo", "dir(a)", "complex(a)", "hex(a)", "'%s' % a", "not a", "1 if a else 2", "max(a)", "sum(a)", "a != 1", "isinstance(1, a)", "operator.index(a)", "str(a, 'x')", "'%d' % a", "range(a)", "print(a)", "[a].index(a)", "(a,) == (a,)", "(a,) < (A(),)", "{1} & {a}"):
    try: print(t, "->", eval(t))
    except Exception as e: print(t, type(e).__name__, e)
a[1] = 2
with a as w: print(w); 1/0
a += 1
print(a)
