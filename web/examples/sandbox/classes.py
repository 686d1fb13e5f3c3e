class Shape:
    def __init__(self, name):
        self.name = name

    @property
    def area(self):
        raise NotImplementedError

    def __repr__(self):
        return f"{self.name} of area {self.area:.2f}"

    def __lt__(self, other):
        return self.area < other.area


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    @property
    def area(self):
        return 3.141592653589793 * self.radius**2


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("square" if width == height else "rectangle")
        self.width, self.height = width, height

    @property
    def area(self):
        return self.width * self.height


shapes = [Rectangle(3, 4), Circle(1.5), Rectangle(2, 2)]
for shape in sorted(shapes):
    print(shape)
print("largest:", max(shapes, key=lambda shape: shape.area))
