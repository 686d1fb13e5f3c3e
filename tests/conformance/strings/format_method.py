print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0} {x}".format(5, x=6), "{{}} {{{}}}".format(7), "{!r} {!s} {!a}".format("é", "é", "é"), "{:>5}|{:<5}|{:^5}|{:*^7}".format("a", "b", "c", "d"), "{0:{1}}".format(5, 3), "{:{}.{}f}".format(3.14159, 8, 2), "{0[1]} {1[k]}".format([1, 2], {"k": "v"}), "{0.real} {0.imag}".format(5), "{a[0][b]}".format(a=[{"b": 9}]), "{:,} {:_} {:x} {:%}".format(1000000, 1000000, 255, 0.5))
for f in (lambda: "{}".format(), lambda: "{1}".format(0), lambda: "{a}".format(b=1), lambda: "{".format(), lambda: "}".format(), lambda: "{0} {}".format(1, 2), lambda: "{} {0}".format(1, 2), lambda: "{!x}".format(1), lambda: "{:d}".format("a"), lambda: "{0.foo}".format(1), lambda: "{0[5]}".format([1]), lambda: "{0[a]}".format([1]), lambda: "{!}".format(1), lambda: "{:{}}".format(1), lambda: "{!rx}".format(1), lambda: "{0[}".format([1]), lambda: "{a.}".format(a=1), lambda: "{0[k]}".format({}), lambda: "{:{:{}}}".format(1, 2, 3), lambda: "{:>{}}".format("a", "x"), lambda: "{]}".format(1), lambda: "{:s}".format(5), lambda: "{:5}".format(None), lambda: "{:5}".format([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class F:
    def __format__(self, spec): return f"<{spec}>"
print("{:abc} {} {!s:5}|".format(F(), F(), "x"), "{x:%Y-%m}".format(x=F()), "{:}".format(F()))
print("{a} {b}".format_map({"a": 1, "b": 2}), "{0}{1}{2}".format(*"abc"), "{a}{b}".format(**{"a": 1, "b": 2}))
class D(dict):
    def __missing__(self, k): return "?" + k
print("{x} {y}".format_map(D(x=1)))
