from enum import *

class Planet(Enum):
    MERCURY = (3.3e23, 2.4e6)
    EARTH = (5.9e24, 6.3e6)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def g(self): return self.mass / self.radius**2
print(Planet.EARTH.g, Planet.EARTH.value, repr(Planet.EARTH))
A = Enum('A', 'x y z'); print(list(A), A.__module__)
B = Enum('B', {'p':1,'q':2}); print(list(B))
C = IntEnum('C', [('p',1),('q',2)], start=5); print(list(C))
