class A:
    __secret = 1
    def __init__(self): self.__x = 2; self.__dunder__ = 3; self._y = 4
    def get(self): return self.__x, self.__secret, self.__dunder__
    def __m(self): return "private"
    def call(self): return self.__m()
    def local(self):
        __v = 5
        return [__v, (lambda __p: __p)(6)]
class B(A):
    def __m(self): return "B private"
    def mine(self): return self.__m()
a = A()
print(a.get(), a.call(), a.__dict__, a._A__x, A._A__secret, a.local(), B().call(), B().mine(), hasattr(a, "__x"))
try: a.__x
except AttributeError as e: print(e)
class _U:
    __z = 1
    def f(self): return self.__z
print(_U().f(), _U._U__z)
class __:
    __q = 2
print(__.__q if hasattr(__, "__q") else "mangled")
def outside(obj): return obj.__x
try: outside(a)
except AttributeError as e: print(e)
class K:
    def f(self, __kw=1): return __kw
print(K().f(_K__kw=5), K().f(3))
