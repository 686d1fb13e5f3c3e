"""A counting loop with integer arithmetic."""


def run(n):
    s = 0
    i = 0
    while i < n:
        s += i * 2
        i += 1
    for j in range(n):
        s -= j
    return s


assert run(500_000) == 124999750000
