class Base:
    def __init__(self, name): self.name = name
    def __add__(self, other):
        print("Base.add", self.name)
        return NotImplemented
    def __radd__(self, other):
        print("Base.radd", self.name)
        return "radd-base"


class Child(Base):
    def __radd__(self, other):
        print("Child.radd", self.name)
        return "radd-child"


class Plain(Base):
    pass


class Other:
    def __radd__(self, other):
        print("Other.radd", type(other).__name__)
        return NotImplemented


print(Base("a") + Child("b"))
print(Child("a") + Base("b"))
print(Child("a") + Child("b") if False else "-")
print(Base("a") + 1 if False else "-")
print(1 + Base("x"))
print(Base("a") + Plain("p"))
for f in (lambda: Base("a") + Other(), lambda: Base("q") + Base("r"), lambda: Other() + Other(), lambda: [] + Other(), lambda: Base("a") + 1):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
