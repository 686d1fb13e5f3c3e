# __buffer__ of a class: who asks, what is refused; bytes() and bytearray() give the buffer back to __release_buffer__.
from collections.abc import Buffer


class Shared:
    def __init__(self, size):
        self.data = bytearray(range(size))
        self.log = []

    def __buffer__(self, flags):
        self.log.append("asked")
        return memoryview(self.data)

    def __release_buffer__(self, view):
        self.log.append("released")
        view.release()


shared = Shared(4)
with memoryview(shared) as view:
    print(bytes(view), view[1], len(view), view.readonly, shared.log)
    view[0] = 9
print(shared.data)
shared.log.clear()
print(bytes(shared), bytearray(shared), b"ab" + bytes(shared), shared.log)
print(isinstance(shared, Buffer), isinstance(b"", Buffer), isinstance("", Buffer), issubclass(Shared, Buffer), hasattr(bytes, "__buffer__"))
print(bytes(b"xyz".__buffer__(0)), bytearray(b"xyz").__buffer__(0).readonly)


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __buffer__(self, flags):
        return self.answer


for answer in (b"bytes", None, 3):
    try:
        memoryview(Wrong(answer))
    except TypeError as error:
        print(error)


class Failing:
    def __buffer__(self, flags):
        raise LookupError("no room")


for ask in (memoryview, bytes, bytearray):
    try:
        print(ask(Failing()))
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)
try:
    memoryview(object())
except TypeError as error:
    print(error)
