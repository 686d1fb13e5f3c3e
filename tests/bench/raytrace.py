"""Spheres and shadows with a vector class: operator methods, floats, short-lived objects."""

import math


class Vec:
    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / math.sqrt(self.dot(self)))


class Sphere:
    def __init__(self, centre, radius, shine):
        self.centre, self.radius, self.shine = centre, radius, shine

    def hit(self, origin, direction):
        to = self.centre - origin
        along = to.dot(direction)
        d = self.radius * self.radius - (to.dot(to) - along * along)
        if d < 0:
            return None
        t = along - math.sqrt(d)
        return t if t > 1e-4 else None

    def normal(self, point):
        return (point - self.centre).unit()


LIGHT = Vec(5, 8, -6)
SCENE = [Sphere(Vec(-2 + 2 * (i % 3), -1 + 1.5 * (i // 3), 6 + i), 0.9, 0.3) for i in range(6)]


def nearest(origin, direction):
    best, found = 1e9, None
    for sphere in SCENE:
        t = sphere.hit(origin, direction)
        if t is not None and t < best:
            best, found = t, sphere
    return found, best


def trace(origin, direction, depth):
    sphere, t = nearest(origin, direction)
    if sphere is None:
        return 0.2 + 0.1 * direction.y
    point = origin + direction * t
    normal = sphere.normal(point)
    to_light = (LIGHT - point).unit()
    shadow, _ = nearest(point, to_light)
    colour = 0.1 if shadow else 0.1 + 0.8 * max(0.0, normal.dot(to_light))
    if depth:
        mirrored = direction - normal * (2 * direction.dot(normal))
        colour = colour * (1 - sphere.shine) + sphere.shine * trace(point, mirrored, depth - 1)
    return colour


def render(size):
    total = 0.0
    for row in range(size):
        for column in range(size):
            direction = Vec(column / size - 0.5, 0.5 - row / size, 1.0).unit()
            total += trace(Vec(0, 0, 0), direction, 2)
    return total


assert round(render(45), 3) == 546.806
