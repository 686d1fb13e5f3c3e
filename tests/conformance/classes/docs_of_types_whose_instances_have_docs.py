# A builtin type's own text, where its instances have one each.
def function():
    """Its own."""


class Meta(type):
    """Of classes."""


class Plain(metaclass=Meta):
    pass


print(type.__doc__)
print(type(function).__doc__.splitlines()[0], function.__doc__)
print(Meta.__doc__, Plain.__doc__, type(Plain).__doc__)


class Described(type):
    @property
    def __doc__(cls):
        return "described " + cls.__name__


class Made(metaclass=Described):
    pass


print(Made.__doc__, Described.__doc__ is Described.__dict__["__doc__"])
Plain.__doc__ = type.__dict__["__doc__"]
print(Plain.__doc__.__class__.__name__)
