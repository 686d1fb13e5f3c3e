# Whom builtins ask when a subclass of a builtin type overrides its protocol, and who looks at the value itself.
class Reached(list):
    def __getitem__(self, index):
        return ("got", super().__getitem__(index))

    def __iter__(self):
        yield from ("it", *super().__iter__())

    def __len__(self):
        return 99


items = Reached([1, 2, 3])
print(items[0], items[0:2], list(items), len(items), [*items], tuple(items), items == [1, 2, 3], items + [4], items * 2, 1 in items, "it" in items)
print(items.copy(), bool(items), str(items), repr(items), sorted(map(str, items)))
first, *rest = items
print(first, rest)


class Text(str):
    def __str__(self):
        return "str!"

    def __repr__(self):
        return "repr!"

    def __format__(self, spec):
        return "fmt!" + spec

    def __len__(self):
        return 42


text = Text("abc")
print(text, repr(text), f"{text}", f"{text!s}", f"{text!r:>8}", "%s" % text, "{}".format(text), text + "x", "x" + text, text.upper(), len(text), text[0], "".join([text, text]), str(text))
print(type(text + "").__name__, type(text.strip()).__name__, type(text[:]).__name__)


class Whole(int):
    def __add__(self, other):
        return "add"

    def __radd__(self, other):
        return "radd"

    def __index__(self):
        return 2

    def __repr__(self):
        return "I!"

    def __bool__(self):
        return False


number = Whole(5)
print(number + 1, 1 + number, number, f"{number}", f"{number:d}", "%d %s %r" % (number, number, number), [10, 20, 30, 40, 50, 60][number], bool(number), int(number), number * 2, "a" * number, {5: "five"}[number], hex(number))


class Real(float):
    def __repr__(self):
        return "F!"

    def __float__(self):
        return 9.0


real = Real(1.5)
print(real, [real], f"{real}", f"{real:.1f}", "%s %f" % (real, real), float(real), real + 1, int(real), round(real), real == 1.5, {1.5: 1}[real], type(float(real)).__name__, Real(real) == 9)


class Row(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __iter__(self):
        return iter("iter")

    def __len__(self):
        return 1

    def __getitem__(self, index):
        return "item"


row = Row(1, 2, 3)
print(row, list(row), row[0], row + (4,), [*row], "%s" % (row,), "%s-%s-%s" % row, b"%d-%d-%d" % row, "%*d|%.*f" % Row(4, 2, 1, 2.55), hash(row) == hash((1, 2, 3)), row == (1, 2, 3), row.index(2), row.count(3))
a, b, *c = row
print(a, b, c)


class Raw(bytes):
    def __bytes__(self):
        return b"B!"

    def __str__(self):
        return "bs"


print(bytes(Raw(b"x")), Raw(b"q") + b"", str(Raw(b"z")), b"%s" % Raw(b"w"), b"".join([Raw(b"v")]))


class Group(set):
    def __contains__(self, item):
        return item == "magic"

    def __iter__(self):
        return iter([1])


group = Group([5, 6])
print("magic" in group, 5 in group, list(group), sorted(group | {7}), sorted({7} | group), sorted(set(group)), len(group), group == {5, 6}, sorted(group.union([1])), group & {5}, group - {5}, type(group.copy()).__name__)


class Loud(float):
    def __add__(self, other):
        return "added"

    def __format__(self, spec):
        return "formatted"


print("%f %e %g" % (Loud(-0.0), Loud(1.5), Loud(2)), "%f" % -0.0, b"%f" % Loud(-0.0), "%5.1f|" % Loud(3), float(Loud(4)), type(float(Loud(4))).__name__)
