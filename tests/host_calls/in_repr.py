class Row:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Row({double(self.n)})"

    def __str__(self):
        return f"row {double(self.n)}"

    def __format__(self, spec):
        return f"{double(self.n)}{spec}"


row = Row(1)
print(row, repr(row), [row, Row(2)], {"r": (row,)})
print(f"{row!r} {row:kg} {row!s:>8}", "%s %r" % (row, row), "{:x} {!r}".format(row, row))
print({1: Row(3)}, str([Row(4)]))
