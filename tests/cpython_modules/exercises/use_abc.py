import abc
from abc import ABC, ABCMeta, abstractmethod, abstractproperty, get_cache_token, update_abstractmethods


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


class Shape(ABC):
    @abstractmethod
    def area(self):
        "area"

    @property
    @abstractmethod
    def name(self):
        pass

    @classmethod
    @abstractmethod
    def make(cls):
        pass

    @staticmethod
    @abstractmethod
    def help():
        pass

    def concrete(self):
        return "concrete"


class Half(Shape):
    def area(self):
        return 1


class Full(Half):
    name = "full"
    make = classmethod(lambda cls: cls())
    help = staticmethod(lambda: "help")


for cls in (Shape, Half):
    attempt(cls)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, Full().area(), Full.make().concrete(), Full.help(), Shape.area.__isabstractmethod__, Shape.__dict__["name"].__isabstractmethod__)
token = get_cache_token()


@Shape.register
class Odd:
    pass


print(issubclass(Odd, Shape), isinstance(Odd(), Shape), Shape.__mro__, Odd.__mro__, get_cache_token() != token, issubclass(int, Shape))
attempt(lambda: Shape.register(3))
attempt(lambda: Full.register(Shape))
attempt(lambda: issubclass(3, Shape))


class Hook(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        print("hook", cls.__name__, other.__name__)
        if cls is Hook:
            return any("quack" in one.__dict__ for one in other.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        pass


class Sub(Hook):
    pass


print(issubclass(Duck, Hook), issubclass(Duck, Hook), isinstance(Duck(), Hook), issubclass(int, Hook), issubclass(Sub, Hook))
Sub.register(complex)
print(issubclass(complex, Hook), isinstance(1j, Sub))


class Late(ABC):
    @abstractmethod
    def f(self):
        pass


Late.f = lambda self: 5
attempt(Late)
update_abstractmethods(Late)
print(Late().f(), abc.update_abstractmethods(int))


class Lying:
    @property
    def __class__(self):
        return Odd


print(isinstance(Lying(), Shape))


class Meta(ABCMeta):
    def __instancecheck__(cls, instance):
        return super().__instancecheck__(instance) or instance == "magic"


class Magic(metaclass=Meta):
    pass


print(isinstance("magic", Magic), isinstance(Magic(), Magic), isinstance("other", Magic))


class Keyed(ABC):
    def __init_subclass__(cls, /, **kwargs):
        print("subclass", cls.__name__, kwargs)


class K1(Keyed, extra=1):
    pass


class P(ABC):
    @abstractproperty
    def x(self):
        pass


attempt(P)
Shape._abc_caches_clear()
Shape._abc_registry_clear()
print(issubclass(Odd, Shape))
