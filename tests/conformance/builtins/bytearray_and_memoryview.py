b = bytearray(b"abc")
b.append(100); b.extend(b"ef"); b[0] = 65; b[1:3] = b"XY"; print(b, len(b), b[0], b[-1:], bytes(b), b == b"AXYdef", b.find(b"d"), b.upper(), b + b"!", b * 2)
b.insert(0, 48); print(b.pop(), b); b.remove(48); b.reverse(); print(b, b.copy() is b, list(b)); del b[0]; b += b"zz"; print(b, b"z" in b, 122 in b); b.clear(); print(b, bytearray(3), bytearray("é", "utf-8"), bytearray([1, 2]), bytearray())
for f in (lambda: bytearray(b"a").append(300), lambda: bytearray(b"a").append("a"), lambda: bytearray()[0], lambda: bytearray([256]), lambda: bytearray("a"), lambda: bytearray().pop(), lambda: bytearray(b"a").remove(5), lambda: bytearray(b"a") + "b", lambda: hash(bytearray()), lambda: bytearray(b"a").extend([1, "a"]), lambda: bytearray(b"a").__setitem__(5, 1), lambda: bytearray(-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = memoryview(b"hello"); print(m[0], bytes(m[1:3]), len(m), m.tolist(), m.readonly, m.nbytes, m == b"hello")
w = bytearray(b"abc"); v = memoryview(w); v[0] = 90; print(w, v.tobytes())
