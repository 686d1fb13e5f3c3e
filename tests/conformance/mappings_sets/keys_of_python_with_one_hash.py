# Keys whose __hash__ is Python's and the same: the search must pass each of them once, wherever the hash sends it.
class Key:
    def __init__(self, number, value):
        self.number, self.value = number, value

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        return self.number == other.number


hashes = [0, -1, 7, hash(()), 2**61 - 2, -(2**60), 5740354900026072187, 0x5555555555555555, -0x123456789ABCDEF, 1 << 40]
hashes += [(index * 0x9E3779B97F4A7C15 & 0x7FFFFFFFFFFFFFFF) - (1 << 62) for index in range(1, 60)]
for value in hashes:
    for count in (2, 3, 4, 9):
        keys = [Key(number, value) for number in range(count)]
        again = [Key(number, value) for number in range(count + 1)]
        one, table = set(keys), dict.fromkeys(keys, 1)
        results = [len(one), len(table), one == set(again[:-1]), one | set(again) == set(again), again[-1] in one, again[-1] in table]
        table[again[-1]] = 2
        one.discard(again[0])
        del table[again[1]]
        results += [len(one), len(table), again[0] in one, again[1] in table, again[1] in one, table[again[-1]], len(one ^ set(again))]
        expected = [count, count, True, True, False, False, count - 1, count, False, False, True, 2, 2]
        if results != expected:
            print(value, count, results)
print("done", len(hashes))
