"""Shapes and accounts: inheritance, super, properties, class methods, operator methods."""

import math


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    @property
    def area(self):
        raise NotImplementedError

    @classmethod
    def unit(cls):
        return cls(1)

    def __lt__(self, other):
        return self.area < other.area

    def scaled(self, k):
        raise NotImplementedError


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    @property
    def area(self):
        return math.pi * self.r ** 2

    def scaled(self, k):
        return Circle(self.r * k)


class Square(Shape):
    def __init__(self, a):
        super().__init__("square")
        self.a = a

    @property
    def area(self):
        return self.a * self.a

    def scaled(self, k):
        return Square(self.a * k)


class Account:
    def __init__(self, balance=0):
        self._balance = balance
        self.log = []

    def deposit(self, n):
        self._balance += n
        self.log.append(("in", n))
        return self

    def withdraw(self, n):
        if n > self._balance:
            return False
        self._balance -= n
        self.log.append(("out", n))
        return True

    def __len__(self):
        return len(self.log)

    def __eq__(self, other):
        return isinstance(other, Account) and self._balance == other._balance


shapes = []
for i in range(6000):
    shape = (Circle if i % 2 else Square).unit().scaled(i % 10 + 1)
    shapes.append(shape)
assert Shape.count == 12000
assert round(sum(shape.area for shape in shapes), 2) == 513690.23
assert max(shapes).area == max(shape.area for shape in shapes)
accounts = [Account(i) for i in range(100)]
for i in range(10000):
    accounts[i % 100].deposit(i % 7)
    accounts[(i * 3) % 100].withdraw(i % 5)
assert sum(len(a) for a in accounts) > 10000
assert accounts[0] == accounts[0] and accounts[1] != accounts[2]
