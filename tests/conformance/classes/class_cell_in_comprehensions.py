class A:
    try: c = [__class__ for k in [1]]
    except NameError as e: print(e)
    def f(self): return [__class__ for _ in [1]], (lambda: __class__)()
    d = [lambda: __class__ for k in [1]]
    e = {k: 1 for k in "a"}
print(A().f(), A.d[0]())
def g():
    class B:
        try: c = [__class__ for k in [1]]
        except NameError as e: print(e)
        h = (lambda: [__class__ for k in [1]])
    return B
print(g().h())


class Outer:
    def method(self):
        class Inner:
            try:
                seen = [__class__ for _ in [1]]
            except NameError as e:
                seen = str(e)
            later = [lambda: __class__ for _ in [1]]
            nested = [[(lambda: __class__) for _ in [1]] for _ in [1]]

        return Inner, __class__, [__class__ for _ in [1]], [__class__ for _ in [__class__]]


inner, *rest = Outer().method()
print(inner.seen, inner.later[0]() is inner, inner.nested[0][0]() is inner, rest)
exec("class C:\n    try: x = {__class__ for _ in [1]}\n    except NameError as e: print(e)")
__class__ = "global"


class WithGlobal:
    x = [__class__ for _ in [1]]
    y = [__class__ for __class__ in [2]]

    def f(self):
        return __class__


print(WithGlobal.x, WithGlobal.y, WithGlobal().f())
