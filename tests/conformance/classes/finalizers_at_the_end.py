# What is alive when the program ends is finalised then: the values of the module's names in their order, after what atexit has.
import atexit


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Once(Noted):
    def __del__(self):
        global risen
        risen = self
        print("rises", self.name)


def guarded():
    try:
        yield 1
    finally:
        print("generator")


third = second = None
first = Noted("first")
second = Noted("second")
third = Noted("third")
fourth = guarded()
next(fourth)
fifth = Once("fifth")
several = [Noted("in a list, one"), Noted("in a list, two")]
atexit.register(lambda: print("atexit", first.name))


def remembered(item=Noted("a default")):
    pass


print("end")
