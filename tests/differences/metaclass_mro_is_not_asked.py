# The order of a class's bases is always the one that its bases give (C3): a metaclass can't choose another by a `mro` of its own.
# Attributes, layouts and isinstance() of natives rest on that order. In CPython mro() is called for each class (called B, False).
class Meta(type):
    def mro(cls):
        print("called", cls.__name__)
        return [cls, object]


class A:
    pass


class B(A, metaclass=Meta):
    pass


print(issubclass(B, A), [c.__name__ for c in B.__mro__])
