# They also run when the program ends with an exception.
import atexit


class Closed:
    def close(self):
        print("closed", len(handles))


handles = [1, 2]
atexit.register(print, "at the end")
atexit.register(Closed().close)
atexit.register(print, "before")
try:
    print("body")
    raise KeyError("uncaught")
finally:
    print("finally")
