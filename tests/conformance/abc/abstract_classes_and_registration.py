from abc import ABC, ABCMeta, abstractmethod, abstractproperty, update_abstractmethods, get_cache_token
import abc
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def describe(self): return f"{self.name} {self.area()}"
print(sorted(Shape.__abstractmethods__), Shape.area.__isabstractmethod__)
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def area(self): return 1
try: Half()
except TypeError as e: print(e)
class Full(Half):
    name = 'full'
    @classmethod
    def make(cls): return cls()
print(Full.make().describe(), Full.__abstractmethods__)
class Proto(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Proto: return hasattr(C, 'quack')
        return NotImplemented
class Duck:
    def quack(self): pass
print(issubclass(Duck, Proto), isinstance(Duck(), Proto), isinstance(3, Proto))
class Reg(ABC): pass
t = get_cache_token()
print(Reg.register(int) is int, isinstance(3, Reg), issubclass(bool, Reg), isinstance('x', Reg), get_cache_token() != t)
@Reg.register
class Z: pass
print(isinstance(Z(), Reg), Reg in Z.__mro__)
try: Reg.register(3)
except TypeError as e: print(e)
try:
    class P1(ABC): pass
    class P2(P1): pass
    P2.register(P1)
except RuntimeError as e: print(e)
class U(ABC):
    @abstractmethod
    def f(self): pass
U.f = lambda self: 3
update_abstractmethods(U)
print(U().f())
try: issubclass(3, Reg)
except TypeError as e: print(e)
print(type(Shape), abc.__name__, ABCMeta.__name__, Shape.__class__.__mro__)
class Seq(ABC):
    __slots__ = ()
    @staticmethod
    @abstractmethod
    def s(): ...
try: Seq()
except TypeError as e: print(e)
class WithKw(ABC):
    def __init_subclass__(cls, /, tag=None, **kw): cls.tag = tag; super().__init_subclass__(**kw)
class K(WithKw, tag=4): pass
print(K.tag)
import abc

for name in ("__instancecheck__", "__subclasscheck__", "register"):
    method = getattr(abc.ABCMeta, name)
    print(method.__module__, method.__qualname__, method.__name__)
