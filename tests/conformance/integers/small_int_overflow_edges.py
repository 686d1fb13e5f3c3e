limit = 2 ** 47
for start in (limit - 2, -limit + 1, 2 ** 31 - 2, -2 ** 31 + 1, 2 ** 63 - 2):
    x = start
    for _ in range(4):
        print(x, end=" ")
        x += 1 if start > 0 else -1
    print()
x = 2 ** 24
for _ in range(5):
    x = x * x
print(x.bit_length(), x == 2 ** 768)
print((2 ** 47 - 1) * 1, (2 ** 23) * (2 ** 24), -(2 ** 23) * (2 ** 24), (-2 ** 47) // -1, abs(-2 ** 47), -(-2 ** 47), (-2 ** 47) * -1)
print(sum([2 ** 46] * 4), sum(range(2 ** 47 - 2, 2 ** 47 + 2)), max(2 ** 47, 2 ** 47 - 1))
print([i for i in range(2 ** 47 - 2, 2 ** 47 + 2)], list(range(2 ** 64, 2 ** 64 + 3)))
d = {2 ** 47 - 1: "a", 2 ** 47: "b"}
print(d[2 ** 47 - 1], d[(2 ** 47 - 1) + 1], (2 ** 47) - 1 in d)
