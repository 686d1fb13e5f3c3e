class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return double(self.n)

    def __contains__(self, item):
        return double(item) == 2

    def __getitem__(self, index):
        return double(index)

    def __bool__(self):
        return double(self.n) > 2


print(list(Countdown(3)), sum(Countdown(3)), [*Countdown(2)], *Countdown(2))
for n in Countdown(2):
    print(n)


class Box:
    def __iter__(self):
        return iter([double(1), double(2)])


class Sized:
    def __len__(self):
        return double(2)


print(list(Box()), sum(Box()), max(Box()), [*Box()], {**dict(zip(Box(), "ab"))}, [n for n in Box()])
print(len(Sized()), bool(Sized()), 1 in Countdown(0), 2 in Countdown(0), Countdown(1)[21])
print("yes" if Countdown(2) else "no", not Countdown(1), all(Countdown(2)), any(Countdown(2)))
a, b = Countdown(2)
print(a, b, list(zip(Countdown(2), Countdown(3))), list(enumerate(Countdown(1))))
