import hognose

program = hognose.Program("""
class Animal:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return f"{self.name} says {self.sound()}"


class Dog(Animal):
    def sound(self):
        return "woof"


class Hognose(Animal):
    def sound(self):
        return "hiss (and plays dead)"


animals = [Dog("Rex"), Hognose("Nosey")]
for animal in animals:
    print(animal)
[type(animal).__name__ for animal in animals]
""")
print(program.run())
