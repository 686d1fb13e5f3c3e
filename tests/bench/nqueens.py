"""All ways to place eight queens: recursion, sets of integers, generators."""


def queens(n, row=0, columns=0, left=0, right=0):
    if row == n:
        return 1
    count = 0
    free = ~(columns | left | right) & ((1 << n) - 1)
    while free:
        bit = free & -free
        free ^= bit
        count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


def placements(n):
    def place(row, taken):
        if row == n:
            yield taken
            return
        for column in range(n):
            if all(column != c and abs(column - c) != row - r for r, c in enumerate(taken)):
                yield from place(row + 1, taken + (column,))

    return place(0, ())


assert queens(8) == 92
assert sum(1 for _ in placements(6)) == 4
