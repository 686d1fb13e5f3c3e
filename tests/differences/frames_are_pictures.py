# A frame object is a picture of the frame at the moment when it is asked for: its lines and variables stay as they were, assigning to f_locals
# changes no variable, and clear() has nothing to clear. So no program can reach into registers that the machine is using. In CPython the
# frame is the running one (it prints "2 changed", and "RuntimeError cannot clear an executing frame").
import sys


def f():
    variable = 1
    frame = sys._getframe()
    first = frame.f_lineno
    frame.f_locals["variable"] = "changed"
    print(frame.f_lineno - first, variable)
    try:
        print(frame.clear())
    except RuntimeError as error:
        print("RuntimeError", error)


f()
