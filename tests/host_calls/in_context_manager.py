class Room:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        return ask("enter", self.name)[1]

    def __exit__(self, kind, value, traceback):
        ask("exit", self.name, kind and kind.__name__)
        return self.swallow


with Room("a") as a, Room("b") as b:
    print(a, b)
with Room("c", swallow=True):
    fail("ValueError", "inside")
print("after")


def leave():
    with Room("d"):
        return double(1)


print(leave())
for i in range(3):
    with Room(i):
        if i == 1:
            break
