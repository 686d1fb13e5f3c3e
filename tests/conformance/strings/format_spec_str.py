for spec in ("", "s", "5", "<5", ">5", "^5", "*<5", "é^7", ".2", "6.2", ".0", "05", "=<6"):
    print(spec, repr(format("abc", spec)))
for spec in ("d", "=5", ",", "+", " ", "#", "x", ".f", "5.", "-5", "_s", "f", "=+5s", "0=5", "<5x", "z"):
    try:
        print(spec, repr(format("abc", spec)))
    except ValueError as e:
        print(e)
for v in ([1], None, object, (1,), {1: 2}):
    try:
        print(format(v, ""), end=" ")
        format(v, ">10")
    except TypeError as e:
        print(e)
class A:
    def __format__(self, s): return 5
try:
    format(A(), "")
except TypeError as e:
    print(e)
try:
    format("a", 5)
except TypeError as e:
    print(e)
try:
    f"{[1]:5}"
except TypeError as e:
    print(e)
