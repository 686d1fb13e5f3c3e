class Point:
    __match_args__ = ("x",)

    @property
    def x(self):
        return double(4)


match Point():
    case Point(x=3):
        print("three")
    case Point(8) if double(1) == 2:
        print("eight")
match ask(1, 2):
    case (a, b):
        print(a, b)
while (n := double(1)) < 2:
    pass
print(n, double(1) if double(0) else double(2), double(0) or double(3), 1 < double(1) < double(2))
assert double(1), "never"
del n
print(f"{double(3):>{double(2)}}", *(double(i) for i in range(2)), sep="-")
