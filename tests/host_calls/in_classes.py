class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace["size"] = double(len(name))
        return super().__new__(cls, name, bases, namespace)

    def __call__(cls, *args):
        ask("making", cls.__name__)
        return super().__call__(*args)


class Named:
    def __set_name__(self, owner, name):
        self.name = ask(name)[0]


class Base(metaclass=Meta):
    field = Named()

    def __init_subclass__(cls, **kwargs):
        cls.seen = double(21)

    def __new__(cls, *args):
        double(1)
        return super().__new__(cls)

    def __init__(self, n):
        self.n = double(n)


class Child(Base):
    @staticmethod
    def twice(n):
        return double(n)

    @classmethod
    def make(cls):
        return cls(double(5))


def traced(function):
    ask("decorating", function.__name__)
    return function


@traced
def with_default(n=double(8)):
    return n


print(Base.size, Child.size, Child.seen, Base.field.name, Child(3).n, Child.make().n, Child.twice(4), with_default())
