# copy() and pickle keep whether a map or a zip is strict.
import copy


def attempt(what, *args):
    try:
        print(what(*args))
    except Exception as e:
        print(type(e).__name__, e)


def items(given):
    yield from given


makers = [
    lambda: zip([1, 2], [3, 4, 5], strict=True),
    lambda: zip([1, 2], [3, 4], strict=True),
    lambda: zip([1, 2, 3], [3, 4], [5], strict=True),
    lambda: zip([1], [3], [5], [7, 8], strict=True),
    lambda: zip(range(3), "ab", {1: 2, 3: 4, 5: 6}, strict=True),
    lambda: zip([1, 2], [3, 4]),
    lambda: zip(strict=True),
    lambda: zip([1], strict=True),
    lambda: zip([], [], strict=True),
    lambda: map(max, [1, 2], [3, 4, 5], strict=True),
    lambda: map(max, [1, 2], [3, 4]),
    lambda: map(abs, [1], strict=True),
    lambda: map(abs, [1]),
]
for make in makers:
    made = make()
    reduced = made.__reduce__()
    print(type(made).__name__, len(reduced), reduced[2:], len(reduced[1]))
    attempt(list, copy.copy(made))
    attempt(list, copy.deepcopy(make()))
    attempt(list, make())

for left, right in (2, 3), (3, 2), (2, 2):
    attempt(list, zip(items(range(left)), items(range(right)), strict=True))
    attempt(list, zip(items(range(left)), items(range(right))))
    attempt(list, zip(items(range(left)), items(range(right)), items("ab"), strict=True))


# Set when it is under way.
for z in zip([1, 2], [3, 4, 5]), zip(items([1, 2]), items([3, 4, 5])), zip(items([1, 2]), items([3, 4]), [5, 6, 7]), map(max, [1, 2], [3, 4, 5]):
    print(next(z), z.__setstate__(True), z.__reduce__()[2:])
    attempt(list, z)
for z in zip([1, 2], [3, 4, 5], strict=True), zip(items([1, 2]), items([3, 4, 5]), strict=True), map(max, [1, 2], [3, 4, 5], strict=True):
    print(next(z), z.__setstate__(0), z.__reduce__()[2:])
    attempt(list, z)


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked")
        return self.value


for z in zip([1, 2], [3, 4, 5]), map(abs, [1]):
    for state in Truth(True), Truth(False), Truth(3), "text", [], None:
        attempt(z.__setstate__, state)
        print(z.__reduce__()[2:])
    attempt(z.__setstate__)
    attempt(z.__setstate__, 1, 2)


class Zip(zip):
    pass


z = Zip([1], [2, 3], strict=True)
print(z.__reduce__()[0].__name__, z.__reduce__()[2:])
z = copy.copy(z)
print(type(z).__name__)
attempt(list, z)
print(hasattr(filter(None, []), "__setstate__"), hasattr(enumerate([]), "__setstate__"), filter(abs, [1]).__reduce__()[2:])
z = zip([1, 2], [3])
print(list(z), z.__setstate__(True), list(z))
for x, y in zip([1, 2], [3, 4], strict=True):
    print(x, y)
try:
    for x, y in zip([1, 2], [3], strict=True):
        print(x, y)
except ValueError as e:
    print(e)
try:
    for x, y in zip([1], [3, 4], strict=True):
        print(x, y)
except ValueError as e:
    print(e)
