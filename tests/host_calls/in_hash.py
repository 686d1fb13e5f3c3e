class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return double(self.n)

    def __eq__(self, other):
        return ask(self.n) == ask(other.n)

    def __repr__(self):
        return f"Key({self.n})"


table = {}
table[Key(1)] = "one"
table[Key(2)] = "two"
table[Key(1)] = "uno"
print(table, len(table), table[Key(2)], Key(3) in table, table.get(Key(1)))
print(table.pop(Key(1)), table.setdefault(Key(4), 4), table)
unique = {Key(5), Key(5), Key(6)}
print(len(unique), len(set([Key(7), Key(7)])), {Key(8): 1, Key(8): 2})
print(hash((Key(1), 2)) == hash((Key(1), 2)))
