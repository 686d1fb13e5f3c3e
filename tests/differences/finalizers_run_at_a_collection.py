# Objects are found dead by the collector, at a safepoint, and not at the moment of their last use, since nothing counts references. So
# __del__ and the callbacks of weak references come at a collection: CPython prints both before the line "let go".
import gc
import weakref


class Thing:
    def __del__(self):
        print("__del__")


thing = Thing()
reference = weakref.ref(thing, lambda _: print("callback"))
del thing
print("let go")
gc.collect()
print("collected")
