# Views that nobody can reach any more are released by the collector, and at the end of the program.
import gc


class Shared:
    def __init__(self, name):
        self.name = name
        self.data = bytearray(b"abc")

    def __buffer__(self, flags):
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("released", self.name, view.tolist())


def collect(step):
    gc.collect()
    print(step)


first = Shared("first")
memoryview(first)
collect("dropped at once")
view = memoryview(first)
part = view[1:]
steps = view[::2]
view = None
collect("a part is left")
part.release()
collect("steps are left")
steps = None
collect("none is left")
with memoryview(Shared("with")) as inside:
    pass
inside = None
collect("released before")
kept = memoryview(Shared("kept"))
released = memoryview(Shared("by hand"))
released.release()
print("end")
