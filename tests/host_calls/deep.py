def down(n):
    if n == 0:
        return double(1)
    return down(n - 1)


class Nested:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"<{self.inner!r}>" if self.inner else str(double(7))


nested = None
for _ in range(20):
    nested = Nested(nested)
print(down(300), repr(nested))


def chain(n):
    if n:
        yield from chain(n - 1)
    yield double(n)


print(list(chain(10)))
print(sorted([2, 1], key=lambda a: sum(sorted([a, 3], key=lambda b: sum(double(c) for c in range(b))))))
