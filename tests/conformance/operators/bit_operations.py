for a, b in [(12, 10), (-12, 10), (12, -10), (-12, -10), (0, -1), (2 ** 70, 2 ** 69 + 1), (-2 ** 70, 2 ** 69 + 5), (-1, 2 ** 100)]:
    print(a & b, a | b, a ^ b, ~a)
for a in (1, -1, 5, -5, 2 ** 40, -2 ** 40, 2 ** 65 + 3, -2 ** 65 - 3):
    print(a << 3, a >> 2, a << 0, a >> 70, a << 50, a >> 1)
for f in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 << 1, lambda: 1 & 1.0, lambda: "a" | 1, lambda: ~1.5, lambda: [] ^ []):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(True & False, True | False, True ^ True, True & 3, 1 << True, type(True & True), type(True & 1))
print(0 >> 10 ** 30, -1 >> 10 ** 30, 5 >> 2 ** 64)
print(0 << 10 ** 10)
