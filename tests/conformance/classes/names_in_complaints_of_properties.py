# Properties name classes by their qualified name; complex() adds the module. reversed() asks for the length when there is __getitem__.
def make():
    class Inner:
        p = property()
        q = property(lambda self: 1)

        def __getitem__(self, i):
            return i
    return Inner


Inner = make()
o = Inner()
for f in (lambda: o.p, lambda: setattr(o, "q", 1), lambda: delattr(o, "q"), lambda: Inner.q.__set__(o, 1), lambda: property().__get__(o), lambda: complex(o),
          lambda: complex(1, o), lambda: reversed(o), lambda: complex(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


# __dict__ and __weakref__ are added unless the base that gives the layout has them.
class A:
    pass


class Slots:
    __slots__ = "x",


for bases in (A, Exception), (Exception,), (A,), (int,), (A, int), (Slots,), (Slots, A), (A, Slots), (list,), (A, list), (tuple,), (A, tuple), (dict, A):
    cls = type("K", bases, {})
    print([b.__name__ for b in bases], sorted(k for k in cls.__dict__ if k in ("__dict__", "__weakref__")))
