a = [10, 20, 30, 40, 50]
print(a[0], a[-1], a[1:3], a[:], a[::-1], a[::2], a[-2:], a[4:0:-2], a[9:], a[True])
a[0] = 1; a[-1] = 5; print(a)
a[1:3] = ["x"]; print(a)
a[1:1] = [7, 8, 9]; print(a)
a[::2] = [0, 0, 0, 0]; print(a)
a[:] = range(6); print(a)
a[4:1] = "ab"; print(a)
a[-1:] = []; print(a)
a[1:4] = a; print(a)
a[::-1] = a[:]; print(a)
del a[0]; print(a)
del a[1:3]; print(a)
del a[::2]; print(a)
del a[-1]; print(a)
a = [1, 2, 3]
for f in (lambda: a[3], lambda: a[-4], lambda: a["x"], lambda: a[1.0], lambda: a[None], lambda: a[10 ** 30], lambda: a[::0], lambda: a[1, 2], lambda: a.__setitem__(5, 1), lambda: a.__setitem__(slice(0, 3, 2), [1]), lambda: a.__setitem__(slice(0, 2), 5), lambda: a.__delitem__(9), lambda: a.__delitem__("x"), lambda: a.__setitem__("q", 1), lambda: a.__setitem__(slice(None, None, -1), [1, 2])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
