# exit: 0
import atexit
import sys
import weakref


class Thing:
    pass


things = [Thing(), Thing()]
for number, thing in enumerate(things):
    weakref.finalize(thing, print, "finalized", number)
atexit.register(print, "registered")
atexit._run_exitfuncs()
print("they run once")
weakref.finalize(things[0], print, "again")
atexit.register(print, "a", "b", sep="-")
atexit.register(print, "gone")
atexit._clear()
atexit.register(print, "last")


class Fails:
    # What fails is told, and the next one runs.
    def __repr__(self):
        return "Fails()"

    def __call__(self):
        print("fails")
        raise ValueError("ignored")


atexit.register(Fails())
try:
    sys.exit(0)
finally:
    print("finally")
