# The methods that take any iterable: how far they read it, items whose __hash__ and __eq__ are Python's, items without a hash.
class Thing:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __hash__(self):
        return hash(self.n) % 2

    def __repr__(self):
        return f"Thing({self.n})"


class BadEq:
    def __repr__(self):
        return "BadEq"

    def __eq__(self, other):
        raise LookupError("eq")

    def __hash__(self):
        return hash(1)


def reading(*items):
    for item in items:
        print("read", item)
        yield item


a, b, c = Thing(0), Thing(1), Thing(2)
names = "issubset issuperset isdisjoint union intersection difference symmetric_difference update intersection_update difference_update symmetric_difference_update".split()
for kind in (set, frozenset):
    for start in ((1, 2), (a, b), ()):
        for others in ((1, []), ([], 1), (1, 2, 3, []), (Thing(0), Thing(2)), (Thing(0), Thing(1)), ({},), (1, BadEq()), (BadEq(), 3), (3, 4), (Thing(5), []), (), (bytearray(), {1})):
            for name in names:
                for wrap in (list, lambda xs: reading(*xs), iter):
                    target = kind(start)
                    method = getattr(target, name, None)
                    if method is None:
                        continue
                    try:
                        result = method(wrap(others))
                        print(name, len(start), len(others), result if isinstance(result, bool) else len(result if result is not None else target))
                    except Exception as e:
                        print(name, type(e).__name__, e, len(target))
    target = kind([1, a])
    for name in names:
        try:
            print(name, getattr(target, name, len)(5))
        except Exception as e:
            print(type(e).__name__, e)
    print(target.isdisjoint({}), target.issuperset("") , target.issubset({1: 0, a: 0, 3: 0}), target.isdisjoint({1: 2}), target.symmetric_difference({1: 0}) == {a}, target.symmetric_difference({a: 0}) == {1})


# Methods that the items' comparison changes the set under.
class Meddler:
    def __init__(self, target):
        self.target = target

    def __eq__(self, other):
        self.target.clear()
        return False

    def __hash__(self):
        return hash(1)


s = {1, 2}
print(s.isdisjoint([Meddler(s)]), s)
s = {1, 2}
print(s.issuperset([Meddler(s), 2]), s)
s = {1, 2}
s.symmetric_difference_update([Meddler(s)])
print(len(s))
