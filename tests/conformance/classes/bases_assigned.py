def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


class A:
    def who(self):
        return "A", type(self).__name__


class B:
    def who(self):
        return "B", type(self).__name__

    def only(self):
        return "only B"

    def __len__(self):
        return 5


class C(A):
    pass


class D(C):
    x = 1


d = D()
print(d.who(), hasattr(d, "only"))
C.__bases__ = (B,)
print(d.who(), d.only(), len(d), C.__mro__, D.__mro__, C.__base__, A.__subclasses__(), B.__subclasses__(), isinstance(d, A), isinstance(d, B))
C.__bases__ = (A, B)
print(d.who(), d.only(), D.__mro__, A.__subclasses__(), B.__subclasses__())


class Slots:
    __slots__ = ("s",)


class Other:
    __slots__ = ("s",)


class Int(int):
    pass


for cls, bases in ((C, [A]), (C, ()), (C, (3,)), (C, (D,)), (C, (C,)), (C, (int,)), (C, (object,)), (A, (B,)), (int, (object,)), (C, (A, A)), (D, (A, C)), (Slots, (Other,)), (C, (Slots,)), (C, (bool,)), (Int, (A,)), (Int, (int,)), (C, (Int,)), (C, (B, object)), (C, (type,))):
    def assign():
        cls.__bases__ = bases
        return cls.__mro__
    attempt(assign)
    print(C.__bases__, D.__mro__)


def delete():
    del C.__bases__


attempt(delete)


class Meta(type):
    pass


class M1(metaclass=Meta):
    pass


class M2(M1):
    pass


class M3(M1):
    def hello(self):
        return super().__repr__()[:5], "hello"


M2.__bases__ = (M3,)
print(M2().hello(), M2.__mro__)


class E(Exception):
    pass


class F(E):
    pass


class G(Exception):
    pass


attempt(lambda: setattr(F, "__bases__", (Exception,)))
F.__bases__ = (G,)
print(issubclass(F, E), F.__mro__)
try:
    raise F("x")
except Exception as e:
    print(repr(e))


class T(tuple):
    pass


T.__bases__ = (tuple,)
print(T.__mro__, T((1, 2)))


# A diamond below a class whose bases change, and a class that loses its place.
class X:
    pass


class Y(X):
    pass


class Z(X):
    pass


class W(Y, Z):
    pass


def impossible():
    class P:
        pass
    class Q(P):
        pass
    class R(P):
        pass
    class S(Q, R):
        pass
    try:
        R.__bases__ = (Q,)
    finally:
        print(R.__bases__, S.__mro__)
    print(S.__mro__)


attempt(impossible)
