print("%s %r %a" % ("é", "é", "é"), "%d %i %u" % (1, 2.9, True), "%x %X %o %#x %#o" % (255, 255, 8, 255, 8), "%c%c" % (65, "B"), "%%" % (), "100%%", "%5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5))
print("%f %.2f %10.3f|%-10.1f|%+.1f %e %E %g %G" % (1.5, 2.345, 3.14159, 2.5, 1.0, 12345.678, 0.00012, 1e10, 1e-10))
print("%(a)s-%(b)05.1f-%(a)r" % {"a": "x", "b": 2.25}, "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%.3s|%10.2s|" % ("abcdef", "xyz"), "%s" % [1], "%s" % (None,), "%s %s" % ([1], {2: 3}), "%d" % 10 ** 20, "%x" % -255, "%#X" % 255, "%5s|%-5s|" % ("a", "b"), "%.0f %.0f" % (0.5, 1.5), "%5.1f%%" % 12.34, "%i" % 3.99, "%s" % ("a",), "no" % {}, "no" % [])
for f in (lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%" % 1, lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%c" % -1, lambda: "%x" % 1.5, lambda: "%f" % "a", lambda: "%(a" % {}, lambda: "abc" % 1, lambda: "%*d" % ("a", 1), lambda: "%d" % None, lambda: "%d" % float("inf"), lambda: "%c" % 1.5, lambda: "%.2d" % [], lambda: "a%" % (), lambda: "%i" % "3", lambda: "%e" % None, lambda: "%o" % "8"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print("%.3d|%8.3d|%-8.3d|%08.3d" % (5, 5, 5, 5), "%+x % x %#b" .replace("%#b", "") % (10, 10), "%s" % 1.0, "%r" % 1e16, "%10s|" % "é", "%-3c|" % "x", "%s%s" % ("a", "b") * 2)
class P:
    def __str__(self): return "str"
    def __repr__(self): return "repr"
    def __int__(self): return 7
    def __index__(self): return 8
    def __float__(self): return 1.5
    def __getitem__(self, k): return k * 2
print("%s %r %d %x %.1f" % (P(), P(), P(), P(), P()), "%(ab)s" % P())
