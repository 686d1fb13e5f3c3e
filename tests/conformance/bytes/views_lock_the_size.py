def tr(f):
    try: r = f()
    except Exception as e: print(type(e).__name__, e)
    else: print(r)
b = bytearray(b"abcdef")
m = memoryview(b)
tr(lambda: b.append(1))
tr(lambda: b.__setitem__(slice(0, 2), b"x"))
tr(lambda: b.__setitem__(slice(0, 2), b"xy"))
tr(lambda: b.clear()); tr(lambda: b.pop()); tr(lambda: b.extend(b"")); tr(lambda: b.__delitem__(0)); tr(lambda: b.resize(3)); tr(lambda: b.__init__(b'a'))
m.release(); tr(lambda: m[0]); b.append(1); print(b)
with memoryview(b) as v: v[0] = 90; tr(lambda: b.append(2))
b.append(3); print(b)
memoryview(b)[0] = 1
b.append(4); print(b)
def f():
    m = memoryview(b)
    return m[1:3].tolist()
print(f()); b.append(5); print(b, len(b))
x = memoryview(b)[2:]
del x
b.append(6)
y = memoryview(b); z = y[1:]; y.release()
tr(lambda: b.append(7)); print(z[0]); z.release(); b.append(7); print(b)
for i in range(3):
    w = memoryview(b); w[0] = i; w = None; b.append(i)
print(b)
tr(lambda: b.__iadd__(b)); b.extend(b); print(len(b)); b *= 2; print(len(b)); b[2:2] = b; print(len(b)); b[::2] = b[::-2]; print(len(b)); del b[::3]; print(len(b), b[:5])
