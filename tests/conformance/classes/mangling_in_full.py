class A:
    def __init__(self): self.__x = 1; self.__y__ = 2; self._z = 3
    def get(self): return self.__x
    def __priv(self): return "p"
    def call(self): return self.__priv()
    __c = 5
class _B:
    def f(self): self.__q = 1; return vars(self)
class __:
    def f(self): self.__r = 1; return vars(self)
print(vars(A()), A().get(), A().call(), A._A__c, _B().f(), __().f())
try: A().__x
except AttributeError as e: print(e)
class C:
    def f(self, __a=1): return __a, sorted(locals())
    import sys as __s
    print(sorted(k for k in locals() if "__s" in k))
print(C().f())
