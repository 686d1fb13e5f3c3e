# Of what is no byte bytes() and bytearray() complain at once, without asking for the items behind it.
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class S:
    def __init__(self, item): self.item=item
    def __getitem__(self, i):
        print('item', i, end=' ')
        if i > 3: raise IndexError
        return self.item if i == 1 else 7
for item in (10**20, 256, -1, 'x', 2.5, None, True, 5):
    for make in bytes, bytearray, lambda s: bytearray(b'ab').extend(s), lambda s: bytearray(b'ab').__iadd__(s), lambda s: bytearray(b'ab').__setitem__(slice(0, 1), s), lambda s: b''.join(s), lambda s: bytes(iter(s)), lambda s: bytes(x for x in s), int.from_bytes:
        show(lambda: make(S(item)))
show(lambda: bytearray(b"abcdef").__setitem__(slice(0, 6, 2), S(256)))
show(lambda: bytearray(b"abcdef").__setitem__(slice(0, 6, 2), S(5)))
show(lambda: bytearray(b"abcdef").__setitem__(slice(0, 4), (300 for _ in iter(int, 1))))
show(lambda: bytes(300 for _ in iter(int, 1)))
show(lambda: bytearray().extend(iter(lambda: -1, 0)))
show(lambda: int.from_bytes(iter(lambda: 256, 0)))
show(lambda: int.from_bytes(iter([1, 2])))
show(lambda: int.from_bytes(5))
show(lambda: int.from_bytes("text"))
