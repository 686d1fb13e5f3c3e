for a in (-3, -1, 0, 1, 2, 7, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 47 - 1, 2 ** 47, -2 ** 47, -2 ** 47 - 1, 2 ** 63, -2 ** 63 - 1):
    for b in (-5, -1, 1, 3, 2 ** 16, 2 ** 47 - 1, -2 ** 47, 2 ** 64):
        q, r = divmod(a, b)
        assert q * b + r == a and (0 <= r < b or b < r <= 0), (a, b)
        assert (a + b) - b == a and (a - b) + b == a and (a * b) // b == a
        assert (a ^ b) ^ b == a and (a & b) + (a | b) == a + b and ~a == -a - 1
        print(a + b, a - b, a * b, q, r, a & b, a | b, a ^ b)
