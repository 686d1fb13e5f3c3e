class Evil:
    def __init__(self, action): self.action = action
    def __index__(self): self.action(); return 1
    def __iter__(self): self.action(); yield 1; self.action(); yield 2
    def __bytes__(self): self.action(); return b"x"
    def __eq__(self, other): self.action(); return False
    def __float__(self): self.action(); return 1.0
    def __bool__(self): self.action(); return True
    __hash__ = None
import array, struct
uses = (
    lambda t, e: t.append(e), lambda t, e: t.insert(e, e), lambda t, e: t.extend(e), lambda t, e: t.extend([1, e, 2]), lambda t, e: t.pop(e),
    lambda t, e: t.remove(e), lambda t, e: t[e], lambda t, e: t.__setitem__(e, e), lambda t, e: t.__setitem__(slice(e, None, e), t[::-1]),
    lambda t, e: t.__setitem__(slice(e, e), e), lambda t, e: t.__delitem__(e), lambda t, e: t.__delitem__(slice(None, None, e)), lambda t, e: t[e:e],
    lambda t, e: t * e, lambda t, e: t.__imul__(e), lambda t, e: t.find(e, e, e), lambda t, e: t.count(b"a", e), lambda t, e: t.index(e, e),
    lambda t, e: e in t, lambda t, e: t.startswith(b"a", e, e), lambda t, e: t.split(b"a", e), lambda t, e: t.replace(b"a", b"bb", e),
    lambda t, e: t.center(e), lambda t, e: t.zfill(e), lambda t, e: t.expandtabs(e), lambda t, e: t.hex(":", e), lambda t, e: t.join(e),
    lambda t, e: t.join([t, e]), lambda t, e: t % e, lambda t, e: b"%b%d%c" % (e, e, e), lambda t, e: t.resize(e), lambda t, e: t.__init__(e),
    lambda t, e: bytes(e), lambda t, e: bytearray([e]), lambda t, e: t.translate(None, t), lambda t, e: t == e, lambda t, e: t.tolist().index(e),
    lambda t, e: t.count(e), lambda t, e: t.fromlist([e, 1]), lambda t, e: struct.pack_into("2i", t, e, e, e), lambda t, e: struct.pack("?id", e, e, e),
    lambda t, e: struct.unpack_from("b", t, e), lambda t, e: memoryview(t)[e], lambda t, e: memoryview(t).__setitem__(e, e),
    lambda t, e: memoryview(t).__setitem__(slice(e, None), t), lambda t, e: memoryview(t).cast("B", [e, 1]), lambda t, e: int.from_bytes(e), lambda t, e: t.__iadd__(t))
makers = (lambda: bytearray(b"abcabc" * 50), lambda: array.array("b", b"abcabc" * 50), lambda: array.array("i", range(50)), lambda: array.array("d", [1, 2, 3]), lambda: memoryview(bytearray(b"abcdef")), lambda: memoryview(bytearray(16)).cast("i"))
for make in makers:
    for use in uses:
        for change in ("clear", "grow", "release", "view"):
            t = make()
            views = []
            def action():
                try:
                    if change == "clear": t.clear()
                    elif change == "grow" and len(t) < 9999: t.extend(t[:])
                    elif change == "release": t.release()
                    else: views.append(memoryview(t))
                except Exception: pass
            try: use(t, Evil(action))
            except Exception: pass
            try: bytes(t); repr(t); len(t)
            except ValueError: pass
print("contained")
