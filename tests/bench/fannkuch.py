"""Pancake flips over all permutations: small lists, slices, integer loops."""


def fannkuch(n):
    perm1 = list(range(n))
    count = [0] * n
    best = checksum = 0
    sign = 1
    r = n
    while True:
        if perm1[0]:
            perm = perm1[:]
            flips = 0
            k = perm[0]
            while k:
                perm[:k + 1] = perm[k::-1]
                flips += 1
                k = perm[0]
            if flips > best:
                best = flips
            checksum += sign * flips
        if sign == 1:
            perm1[0], perm1[1] = perm1[1], perm1[0]
            sign = -1
        else:
            perm1[1], perm1[2] = perm1[2], perm1[1]
            sign = 1
            for r in range(2, n):
                if count[r] != r:
                    count[r] += 1
                    break
                count[r] = 0
                if r == n - 1:
                    return checksum, best
                perm1.insert(r + 1, perm1.pop(0))


assert fannkuch(8) == (1616, 22)
