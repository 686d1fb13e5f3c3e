"""Values in bytes, as programs in C have them."""  # hidden

from _lang import seal as _seal
from _struct import calcsize, error, pack, pack_into, unpack, unpack_from

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    length = memoryview(buffer).nbytes
    if length % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return _each(format, buffer, size, length)


def _each(format, buffer, size, length):
    for at in range(0, length, size):
        yield unpack_from(format, buffer, at)


class Struct:
    __slots__ = ("format", "size", "__weakref__")

    def __init__(self, format):
        self.size = calcsize(format)
        self.format = format.decode("latin-1") if isinstance(format, bytes) else format

    def pack(self, /, *values):
        return pack(self.format, *values)

    def pack_into(self, /, *arguments):
        return pack_into(self.format, *arguments)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return f"Struct({self.format!r})"


Struct.__module__ = "_struct"
_seal(Struct)
