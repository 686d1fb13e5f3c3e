# A lazy iterator whose source or function asks it for an item goes on from where it stands.
import itertools


class Source:
    """Counts up, and asks the iterator over it before its n-th answer."""

    def __init__(self, asks, stop=9):
        self.asks = set(asks)
        self.stop = stop
        self.count = 0
        self.of = None

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        count = self.count
        if count in self.asks:
            try:
                print("    inside", next(self.of))
            except (StopIteration, RuntimeError, ValueError) as e:
                print("    inside", type(e).__name__, e)
        if count >= self.stop:
            raise StopIteration
        return count


makers = {
    "map": lambda s: map(str, s),
    "map two": lambda s: map(lambda x, y: (x, y), "abcdefgh", s),
    "filter": lambda s: filter(lambda x: x % 3, s),
    "filter None": lambda s: filter(None, s),
    "zip": lambda s: zip(s, "abcdefgh"),
    "zip second": lambda s: zip("abcdefgh", s),
    "zip three": lambda s: zip("abcdefgh", s, s),
    "enumerate": lambda s: enumerate(s),
    "compress": lambda s: itertools.compress(s, [1, 0, 1, 1, 0, 1, 1, 1]),
    "compress by": lambda s: itertools.compress("abcdefgh", s),
    "filterfalse": lambda s: itertools.filterfalse(lambda x: x % 3, s),
    "starmap": lambda s: itertools.starmap(lambda *a: a, zip(s)),
    "takewhile": lambda s: itertools.takewhile(lambda x: x < 6, s),
    "accumulate": lambda s: itertools.accumulate(s),
    "dropwhile": lambda s: itertools.dropwhile(lambda x: x < 3, s),
}
for name, make in makers.items():
    for asks in [1], [2], [3], [4], [1, 2], [2, 4], [8]:
        if name == "accumulate" and 1 in asks:
            continue  # it has no total yet
        print(name, asks)
        source = Source(asks)
        source.of = iterator = make(source)
        for _ in range(12):
            try:
                print("   ", next(iterator))
            except (StopIteration, RuntimeError, ValueError) as e:
                print("   ", type(e).__name__, e)
                break

# Without an end: a RecursionError, and the iterator goes on afterwards
asking = True


def ask(x):
    return next(endless) if asking else x


endless = map(ask, itertools.count())
try:
    next(endless)
except RecursionError as e:
    print(type(e).__name__)
asking = False
print(next(endless) > 10)

# The steps of a coroutine that waits for itself
class Waits:
    def __await__(self):
        return steps


async def waits_for_steps():
    await Waits()


async def meddles():
    for what in lambda: other.send(None), lambda: other.send(3), lambda: other.throw(KeyError(1)), lambda: other.close():
        try:
            print(what())
        except BaseException as e:
            print(type(e).__name__, e)
        await Pause()


class Pause:
    def __await__(self):
        yield "pause"


steps = meddles().__await__()
other = waits_for_steps()
for _ in range(6):
    try:
        print(next(steps))
    except BaseException as e:
        print(type(e).__name__, e)
