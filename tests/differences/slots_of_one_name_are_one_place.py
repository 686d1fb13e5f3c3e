# A slot that a class defines again, under the name of one of a base class, is the same place in the instance: both descriptors get and set it.
# CPython has two places, of which one is reached through the base class's descriptor alone (it prints "1 2"), and says that the meaning of
# such a program is undefined. Instances keep attributes by name here, in a shape.
class Base:
    __slots__ = ("x",)


class Again(Base):
    __slots__ = ("x",)


again = Again()
again.x = 1
Base.x.__set__(again, 2)
print(again.x, Base.x.__get__(again))
