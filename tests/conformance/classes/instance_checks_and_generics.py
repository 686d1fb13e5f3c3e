# Sections 3.3.4 and 3.3.5: __instancecheck__ and __subclasscheck__ stand in the metaclass; __class_getitem__ against __getitem__ of the metaclass.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", cls.__name__, type(instance).__name__, end="; ")
        return cls.answer

    def __subclasscheck__(cls, subclass):
        print("subclasscheck", cls.__name__, getattr(subclass, "__name__", subclass), end="; ")
        return cls.answer


class Checked(metaclass=Meta):
    answer = True


class Sub(Checked):
    answer = []


for answer in (True, False, 1, "", None, NotImplemented):
    Checked.answer = answer
    attempt(lambda: isinstance(5, Checked))
    attempt(lambda: issubclass(int, Checked))
attempt(lambda: isinstance(Checked(), Checked))
attempt(lambda: isinstance(Sub(), Checked))
attempt(lambda: isinstance(5, (str, (Sub, Checked))))
attempt(lambda: issubclass(5, Checked))
attempt(lambda: issubclass(Checked, Checked))
attempt(lambda: isinstance(5, Sub | None))


class Wrong:
    @classmethod
    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(self, subclass):
        return "of the instance", subclass


attempt(lambda: isinstance(5, Wrong))
attempt(lambda: isinstance(5, Wrong()))
attempt(lambda: issubclass(int, Wrong()))
for wrong in (5, "x", None, [int], (int, 5), (5, int), int | str, int | None, list[int], lambda: 1, ()):
    attempt(lambda: isinstance(1, wrong))
    attempt(lambda: issubclass(int, wrong))
attempt(lambda: issubclass(5, int))
attempt(lambda: issubclass(list[int], list))
attempt(lambda: isinstance(5))
attempt(lambda: type.__instancecheck__(int, 5))
attempt(lambda: type.__subclasscheck__(int, bool))
attempt(lambda: int.__instancecheck__(True))


class Pretends:
    __class__ = str


attempt(lambda: (isinstance(Pretends(), str), isinstance(Pretends(), Pretends), type(Pretends()) is str))


class Bases:
    def __init__(self, *bases):
        self.__bases__ = bases


attempt(lambda: issubclass(Bases(Bases(int)), int))
b = Bases()
attempt(lambda: issubclass(Bases(b), b))
attempt(lambda: issubclass(int, Bases()))
attempt(lambda: isinstance(5, Bases(int)))


# Subscription of classes.
class G:
    def __class_getitem__(cls, key):
        return "class_getitem", cls.__name__, key

    def __getitem__(self, key):
        return "getitem", key


class H(G):
    pass


class GetsItems(type):
    def __getitem__(cls, key):
        return "metaclass", cls.__name__, key

    def __setitem__(cls, key, value):
        print("metaclass set", key, value)

    def __delitem__(cls, key):
        print("metaclass del", key)

    def __len__(cls):
        return 3

    def __contains__(cls, item):
        return item == 1

    def __iter__(cls):
        return iter("ab")


class I(G, metaclass=GetsItems):
    pass


class J:
    __class_getitem__ = 5


class K:
    __class_getitem__ = None


class L:
    @staticmethod
    def __class_getitem__(key):
        return "static", key


class M:
    __class_getitem__ = classmethod(lambda cls, key: ("wrapped", cls.__name__, key))


print(G[1], H[1, 2], G()[3], I[4], I()[5], L[6], M[7], isinstance(vars(G)["__class_getitem__"], classmethod), len(I), 1 in I, list(I))
I[1] = 2
del I[1]
for action in (lambda: J[1], lambda: K[1], lambda: int[1], lambda: type[1], lambda: object[1], lambda: Meta[1], lambda: J()[1], lambda: exec("G[1] = 2"), lambda: exec("del G[1]"), lambda: len(G), lambda: G[1][2], lambda: G[()], lambda: G[:]):
    attempt(action)
for generic in (list, dict, tuple, set, frozenset, type):
    alias = generic[int]
    print(alias, type(alias).__name__, alias.__origin__, alias.__args__, alias.__parameters__, alias == generic[int], hash(alias) == hash(generic[int]), alias.__name__ if generic is not type else "", isinstance(alias, type))
print(list[int](("a", "b")), dict[str, int](a=1), list[int].append is list.append, list[int].__mro_entries__(()), tuple[()], tuple[int, ...], list[int] | None)


class Sub2(list[int], dict[str, int] if False else G):
    pass


print(Sub2.__bases__, Sub2.__orig_bases__)
attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list, list[int]))
attempt(lambda: list[int][str])
attempt(lambda: setattr(list[int], "x", 1))
