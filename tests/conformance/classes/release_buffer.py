# __release_buffer__ hears when the last view of what __buffer__ gave is released.
import sys


class Shared:
    def __init__(self, size=6):
        self.data = bytearray(range(size))
        self.view = None

    def __buffer__(self, flags):
        print("asked", self.view is None)
        self.view = memoryview(self.data)
        return self.view

    def __release_buffer__(self, view):
        print("released", view is self.view, view.tolist())
        self.view.release()
        self.view = None


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as e:
        print(type(e).__name__, e)


shared = Shared()
m = memoryview(shared)
attempt(shared.view.release)
attempt(shared.data.append, 1)
others = [memoryview(m), m[1:3], m.cast("b"), m.toreadonly(), m[::2]]
m.release()
print("first")
m.release()
for other in others[1:]:
    other.release()
print("others")
with others[0] as view:
    print(view[1])
    view[1] = 7
    view[2:4] = b"ab"
    print(view == memoryview(b"x"), shared.data)
print("end")
attempt(lambda: view[0])
shared.data.append(9)

try:
    with memoryview(shared) as view:
        raise LookupError("inside")
except LookupError as e:
    print(e, e.__context__)
print(bytes(shared), bytearray(shared))
b = bytearray(b"xy")
b[0:1] = shared
print(b)


class Failing(Shared):
    def __release_buffer__(self, view):
        print("fails")
        raise ValueError("no")


class Errors:
    def write(self, text):
        if text.startswith("Exception"):
            print("error:", text.splitlines()[0].removesuffix(":"))

    def flush(self):
        pass


before, sys.stderr = sys.stderr, Errors()
m = memoryview(Failing())
m.release()
print("goes on", m.release())
print(bytes(Failing(2)))
sys.stderr = before


class Silent:
    def __init__(self):
        self.data = b"abc"

    def __buffer__(self, flags):
        return memoryview(self.data)


with memoryview(Silent()) as m:
    print(m.tolist())


class Twice:
    def __init__(self, shared):
        self.shared = shared

    def __buffer__(self, flags):
        self.inner = memoryview(self.shared)
        return self.inner

    def __release_buffer__(self, view):
        print("twice", view.tolist())
        view.release()


with memoryview(Twice(Shared(3))) as m:
    print(len(m))


class Again(Shared):
    def __release_buffer__(self, view):
        print("again")
        m.release()
        with memoryview(Shared(2)) as inside:
            print(inside.tolist())


m = memoryview(Again())
m.release()
