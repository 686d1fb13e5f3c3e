s = "hello wörld"
print(s[0], s[-1], s[7], s[1:4], s[:3], s[-3:], s[::2], s[::-1], s[5:1], s[5:1:-1], s[100:], s[:100], s[-100:3], s[::3], s[10:2:-3], s[:], s[None:None:None], s[True])
for i in (11, -12, 10 ** 20, "a", 1.0, None, (1,)):
    try:
        print(s[i])
    except Exception as e:
        print(type(e).__name__, e)
for f in (lambda: s[::0], lambda: s["a":], lambda: s[1.5:2], lambda: s[:[]]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __index__(self): return 2
print(s[I()], s[I():], s[:I()], s[10 ** 30:], s[-10 ** 30:10 ** 30], s[::10 ** 30])
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
u = "a😀b"
print(len(u), u[1], u[::-1], u[1:], [c for c in u], u[-2])
