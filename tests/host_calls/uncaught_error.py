print("before")


class Row:
    def __repr__(self):
        fail("ValueError", "cannot show it")


print([Row()])
