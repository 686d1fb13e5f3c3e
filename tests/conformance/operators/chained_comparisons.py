def value(x):
    print("eval", x)
    return x


print(value(1) < value(2) < value(3))
print(value(3) < value(2) < value(1))
print(value(1) == value(1) != value(2) in [value(2)])
print(1 < 2 < 3 < 4 < 5, 1 < 2 < 3 < 3 < 5)
x = 5
print(0 <= x < 10, 0 <= x < 5, 0 < x > 3, x is x == 5)


class Odd:
    def __init__(self, name):
        self.name = name

    def __lt__(self, other):
        print(f"{self.name} < {other.name}")
        return []

    def __bool__(self):
        print("bool", self.name)
        return True


print(Odd("a") < Odd("b") < Odd("c"))
