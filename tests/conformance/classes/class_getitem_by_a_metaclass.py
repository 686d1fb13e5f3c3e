# Subscribing a class looks __class_getitem__ up as an attribute: by the metaclass's __getattr__ and __getattribute__ too.
class Any(type):
    def __getattr__(cls, name):
        print("asked", name)
        if name == "__class_getitem__":
            return lambda key: ("item", key)
        raise AttributeError(name)


class Refuses(type):
    __name__ = property(lambda cls: "other name")

    def __getattr__(cls, name):
        print("asked", name)
        raise AttributeError(name)


class Fails(type):
    def __getattribute__(cls, name):
        if name == "__class_getitem__":
            raise ValueError(name)
        return super().__getattribute__(name)


class Text(type):
    def __getattr__(cls, name):
        return "text"


class Own(type):
    def __class_getitem__(cls, key):
        return "of the metaclass", cls.__name__, key


class Both(metaclass=Any):
    def __class_getitem__(cls, key):
        return cls.__name__, key


class None_:
    __class_getitem__ = None


class Attribute:
    class __class_getitem__:
        def __init__(self, key):
            self.key = key


class Static:
    @staticmethod
    def __class_getitem__(key):
        return "static", key


class Property:
    __class_getitem__ = property(lambda self: 5)


for cls in Any("A", (), {}), Refuses("R", (), {}), Fails("F", (), {}), Text("T", (), {}), Own("O", (), {}), Own, Both, None_, Attribute, Static, Property, int, type, type(None):
    try:
        result = cls[1]
        print(result if type(result) is not Attribute.__class_getitem__ else result.key)
    except Exception as e:
        print(type(e).__name__, e)
