# Section 3.3.3: what happens, and in what order, when a class is made: MRO entries, metaclass, namespace, body, object, hooks, decorators.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def note(*what):
    print(*what, end="; ")


class Namespace(dict):
    def __setitem__(self, name, value):
        if name[:2] != "__" or name == "__classcell__":
            note("store", name)
        super().__setitem__(name, value)

    def __getitem__(self, name):
        if name[:2] != "__":
            note("load", name)
        return super().__getitem__(name)

    def __delitem__(self, name):
        note("delete", name)
        super().__delitem__(name)


class Meta(type):
    @classmethod
    def __prepare__(metaclass, name, bases, **keywords):
        note("prepare", metaclass.__name__, name, bases, keywords)
        return Namespace(given=5)

    def __new__(metaclass, name, bases, namespace, **keywords):
        note("new", name, type(namespace).__name__, keywords)
        made = super().__new__(metaclass, name, bases, namespace, hook="from new")
        note("made", type(made.__dict__).__name__)
        return made

    def __init__(cls, name, bases, namespace, **keywords):
        note("init", name, keywords)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        note("call", cls.__name__, args)
        return super().__call__(*args, **kwargs)


class Named:
    def __init__(self, text):
        self.text = text

    def __set_name__(self, owner, name):
        note("set_name", self.text, owner.__name__, name, hasattr(owner, "late"))


class Base:
    def __init_subclass__(cls, /, hook=None, **keywords):
        super().__init_subclass__(**keywords)
        note("init_subclass", cls.__name__, hook, hasattr(cls, "attribute"))


class Entry:
    def __mro_entries__(self, bases):
        note("mro_entries", bases == (self,) or len(bases))
        return (Base,)


def decorator(text):
    note("decorator", text)

    def decorate(cls):
        note("decorate", text, cls.__name__)
        return cls
    return decorate


@decorator("one")
@decorator("two")
class Made(Entry(), metaclass=Meta, word="w"):
    note("body", given)
    attribute = Named("first")
    other = Named("second")
    attribute
    del given
    temporary = 1
    del temporary

    def method(self):
        return __class__, super().__init__

print()
print(Made.__bases__, type(Made.__orig_bases__[0]).__name__, Made().method()[0] is Made, sorted(name for name in vars(Made) if name[:2] != "__"))


class Sub(Made, extra=1):
    pass


print()
Made.late = Named("late")
Made.late.__set_name__(Made, "by hand")
print()

# The most derived metaclass; one that is no class; conflicts; keywords nobody takes.
class M1(type): pass
class M2(M1): pass
class M3(type): pass


class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(metaclass=M3): pass


print(type(type("AB", (A, B), {})), type(type("BA", (B, A), {})))
attempt(lambda: type("AC", (A, C), {}))


class D(A, metaclass=type): pass
class E(A, metaclass=M2): pass


print(type(D), type(E))
try:
    class F(B, metaclass=M3): pass
except TypeError as error:
    print(error)


def factory(name, bases, namespace, **keywords):
    note("factory", name, bases, sorted(key for key in namespace if key[:2] != "__"), keywords)
    return 5


class G(A, metaclass=factory, x=1):
    y = 2
print(G)
factory.__prepare__ = lambda name, bases, **keywords: note("prepared", keywords) or {"z": 3}


class H(metaclass=factory, x=1):
    pass
print(H)
for metaclass in (5, None, "x", lambda *args: type(*args)):
    try:
        class I(metaclass=metaclass): pass
        print(I.__name__)
    except TypeError as error:
        print(error)
for prepared in (5, [], None, "x"):
    factory.__prepare__ = lambda name, bases: prepared
    try:
        class J(metaclass=factory): pass
        print(J)
    except TypeError as error:
        print(error)
try:
    class K(x=1): pass
except TypeError as error:
    print(error)
try:
    class L(Base, hook=1, wrong=2): pass
except TypeError as error:
    print(error)
print()
attempt(lambda: object.__init_subclass__(5))
attempt(lambda: object.__init_subclass__(x=5))
attempt(lambda: object.__init_subclass__())
print(isinstance(vars(Base)["__init_subclass__"], classmethod), hasattr(object, "__set_name__"))


class Failing:
    def __set_name__(self, owner, name):
        raise LookupError("set_name failed")


try:
    class N:
        attribute = Failing()
except LookupError as error:
    print(type(error).__name__, error, error.__notes__)
for entries in (5, [Base], (), (Base, Base), (int, str)):
    attempt(lambda: type("X", (type("Y", (), {"__mro_entries__": lambda self, bases: entries})(),), {}))
    try:
        class O(type("Y", (), {"__mro_entries__": lambda self, bases: entries})()): pass
        print(O.__bases__, len(O.__orig_bases__))
    except TypeError as error:
        print(error)
for base in (5, None, len, lambda: 1, "x", bool, type(None), type(Ellipsis), range, slice, type(lambda: 1), object()):
    try:
        class P(base): pass
        print(P.__name__)
    except TypeError as error:
        print(error)
for bases in ((object, Base), (A, A), (A, D, A), (D, A), (A, D)):
    attempt(lambda: M1("Q", bases, {}).__mro__)


# The cell of __class__.
class LosesCell(type):
    def __new__(metaclass, name, bases, namespace):
        namespace = {key: value for key, value in namespace.items() if key != "__classcell__"}
        return super().__new__(metaclass, name, bases, namespace)


try:
    class R(metaclass=LosesCell):
        def method(self):
            return __class__
except RuntimeError as error:
    print(error)


class S:
    def __init__(self):
        print(__class__.__name__, super().__thisclass__.__name__)

    inner = lambda self: __class__

    @staticmethod
    def static():
        return __class__

    @classmethod
    def of_class(cls):
        return __class__, cls

    generator = property(lambda self: list(__class__ for _ in "a"))


class T(S):
    pass


T()
print(T().inner() is S, T.static() is S, T.of_class(), T().generator)
for value in (1, "x"):
    try:
        class U:
            __class__ = value

            def method(self):
                return __class__
        print(U().method(), U().__class__)
    except TypeError as error:
        print(error)
try:
    class V:
        __class__
except NameError as error:
    print(error)
