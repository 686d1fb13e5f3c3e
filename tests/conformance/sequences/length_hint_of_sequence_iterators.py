# What makes a list of an iterator over a class with __getitem__ asks that class for its __len__.
class Wrong:
    def __len__(self):
        return -1

    def __getitem__(self, i):
        return 1 / 0


class Asked:
    def __len__(self):
        print("len")
        return 2

    def __getitem__(self, i):
        print("get", i)
        if i > 1:
            raise IndexError
        return "ab"


for make in (list, tuple, "x".join, b"x".join, sorted, set, lambda o: [*o], lambda o: [].extend(o), lambda o: "".join(iter(o)),
             lambda o: list(iter(o)), lambda o: [].__iadd__(o), lambda o: iter(o).__length_hint__()):
    for value in (Wrong(), Asked()):
        try:
            print(make(value))
        except Exception as error:
            print(type(error).__name__, error)
