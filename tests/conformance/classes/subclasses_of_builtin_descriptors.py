# Section 3.3.2.3: subclasses of property, staticmethod and classmethod with a __get__, __set__ or __delete__ of their own.
class Loud(property):
    def __get__(self, instance, owner=None):
        return "own get", instance is not None and super().__get__(instance, owner)

    def __set__(self, instance, value):
        print("own set", value)
        super().__set__(instance, value)

    def __delete__(self, instance):
        print("own delete")


class class_property(property):
    def __get__(self, instance, owner=None):
        return self.fget(owner)


class Quiet(property):
    note = "attributes of its own"


class Static(staticmethod):
    def __get__(self, instance, owner=None):
        return "static", super().__get__(instance, owner) is len


class Class(classmethod):
    def __get__(self, instance, owner=None):
        return "class", owner, super().__get__(instance, owner).__func__


class A:
    @Loud
    def x(self):
        return 5

    @x.setter
    def x(self, value):
        print("setter", value)

    @class_property
    def name(cls):
        return cls.__name__

    @Quiet
    def quiet(self):
        return "quiet"

    static = Static(len)
    of_class = Class(print)


class B(A):
    pass


a, b = A(), B()
print(a.x, A.x, b.x, type(vars(A)["x"]).__name__)
a.x = 3
b.x = 4
del a.x
a.__dict__["x"] = "hidden"
print(a.x, A.name, B.name, b.name, a.quiet, A.quiet.note, getattr(a, "x"), hasattr(B, "x"))
print(A.static, a.static, A.of_class, b.of_class, super(B, b).x, super(B, b).static, super(B, B).name)
try:
    del a.quiet
except AttributeError as error:
    print(error)
try:
    a.name = 1
except AttributeError as error:
    print(error)
for _ in range(3):
    print(a.x, B.name, end=" ")
print()
