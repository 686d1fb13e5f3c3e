"""Power iteration on an infinite matrix: float division, function calls, generator sums."""


def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    return [sum(a(i, j) * v[j] for j in range(n)) for i in range(n)]


def transposed_times(v):
    n = len(v)
    return [sum(a(j, i) * v[j] for j in range(n)) for i in range(n)]


def norm(n, rounds):
    u = [1.0] * n
    for _ in range(rounds):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    return (sum(x * y for x, y in zip(u, v)) / sum(x * x for x in v)) ** 0.5


assert round(norm(60, 4), 4) == 1.2742
