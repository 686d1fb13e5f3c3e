# What atexit has registered runs when the program is over, last first.
import atexit
import sys
import weakref


def show(*args, **kwargs):
    print("show", args, kwargs)


@atexit.register
def first():
    print("first registered, last called")


print(atexit.register(show, 1, x=2) is show)
atexit.register(show, "twice")


def late():
    print("late")
    atexit.register(print, "too late")


atexit.register(late)
print(atexit._ncallbacks())
atexit.unregister(show)
atexit.unregister(len)
print(atexit._ncallbacks())
atexit.register(show, 9)
for wrong in (lambda: atexit.register(5), lambda: atexit.register()):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Thing:
    pass


thing = Thing()
weakref.finalize(thing, print, "final 1")
kept = weakref.finalize(thing, print, "final 2", "kept")
never = weakref.finalize(thing, print, "never")
never.atexit = False
ended = weakref.finalize(thing, print, "called by hand")
ended()
atexit.register(lambda: print(kept.alive, never.alive, ended.alive))
atexit.register(show, name="value")
print("end of the program")
