s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice("a", [], ()), s == slice(1, 10, 2), s != slice(1), s.indices(5), s.indices(100), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(10 ** 30).indices(5), [1, 2, 3, 4, 5][s], "abcdef"[slice(None, None, -2)], hash(slice(1)) == hash(slice(1)), slice(1, 2) < slice(1, 3))
class G:
    def __getitem__(self, k): return k
g = G()
print(g[1:2], g[::], g[1:2, 3], g[...], g[:, 0], g["a":"b":"c"], g[()], g[1,], g[-1:], g[None], g[*[1, 2]], g[1:2, *"ab"])
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: s.indices(-1), lambda: s.indices("a"), lambda: slice("a").indices(5), lambda: slice(1, 2, 0).indices(5), lambda: s.foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    s.start = 5
except AttributeError as e:
    print(e)
