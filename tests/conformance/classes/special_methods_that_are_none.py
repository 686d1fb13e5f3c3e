# Special methods that are None: for some of them the class says no, the others cannot be called.
class D:
    __call__ = None
    __getitem__ = None
    __setitem__ = None
    __delitem__ = None
    __neg__ = None
    __pos__ = None
    __len__ = None
    __enter__ = None
    __exit__ = None
    __contains__ = None
    __add__ = None
    __radd__ = None
    __iadd__ = None
    __lt__ = None
    __eq__ = None
    __bool__ = None
    __index__ = None
    __int__ = None
    __float__ = None
    __abs__ = None
    __invert__ = None
    __repr__ = None
    __str__ = None
    __format__ = None
    __next__ = None
    __reversed__ = None
    __hash__ = None
    __getattr__ = None
    __await__ = None
    __round__ = None
    __length_hint__ = None
def aug(x): x += 1
def w(x):
    with x: pass
def s(x): x[0] = 1
def d(x): del x[0]
for name, op in dict(call=lambda x: x(1), get=lambda x: x[0], set=s, dele=d, neg=lambda x: -x, pos=lambda x: +x, len=len, w=w, contains=lambda x: 1 in x, add=lambda x: x+1, radd=lambda x: 1+x, aug=aug, lt=lambda x: x<1, eq=lambda x: x==1,
    bool=bool, notx=lambda x: not x, index=lambda x: [1][x], int=int, float=float, abs=abs, inv=lambda x: ~x, repr=repr, str=str, format=format, next=next, rev=reversed, hash=hash, getattr=lambda x: x.foo, round=round, iff=lambda x: 1 if x else 2, f=lambda x: f"{x}",
    lst=lambda x: [*x], divm=lambda x: divmod(x, 1), sub=lambda x: x-1, mul=lambda x: 3*x, sorted=lambda x: sorted([x,x]), max=lambda x: max(x, x), bytes=bytes, opi=lambda x: range(x), chain=lambda x: 1 < x < 3, ins=lambda x: isinstance(1, x)).items():
    try: print(name, op(D()))
    except Exception as e: print(name, type(e).__name__, e)


class Refusing:
    __divmod__ = __rdivmod__ = None


for operate in (lambda: divmod(Refusing(), 1), lambda: divmod(1, Refusing())):
    try:
        print(operate())
    except TypeError as error:
        print(error)
