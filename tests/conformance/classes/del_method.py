# __del__: once for each object, also for those in cycles; what it may do, and where it is looked up.
import gc

log = []


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)


class Child(Noted):
    def __del__(self):
        super().__del__()
        log.append(f"{self.name} as child")


def collect(what):
    gc.collect()
    print(what, sorted(log))
    log.clear()


Noted("one"), Noted("two")
collect("dropped")
child = Child("three")
del child
collect("inherited")
one, other = Noted("left"), Noted("right")
one.other, other.other = other, one
del one, other
collect("cycle")
kept = []


class Rising:
    def __del__(self):
        log.append("rises")
        kept.append(self)


Rising()
collect("resurrected")
kept.clear()
collect("a second time")
plain = Noted("instance attribute")
plain.__del__ = lambda: log.append("never")
del plain
collect("looked up in the class")


class Partly:
    def __init__(self):
        raise ValueError("not made")

    def __del__(self):
        log.append("partly made")


try:
    Partly()
except ValueError:
    pass
collect("failed in __init__")
called = Noted("called by hand")
called.__del__()
collect("by hand")
del called
collect("and again")


class Slotted:
    __slots__ = ("value",)

    def __del__(self):
        log.append(self.value)


slotted = Slotted()
slotted.value = "slots are still there"
del slotted
collect("slots")
