a = 10 ** 50 + 12345
for b in (7, -7, 10 ** 20 + 3, -(10 ** 20 + 3), 10 ** 49, 10 ** 50, 10 ** 51, 2 ** 64, 2 ** 64 - 1):
    print(a // b, a % b, -a // b, -a % b)
    q, r = divmod(a, b)
    assert q * b + r == a
    q, r = divmod(-a, b)
    assert q * b + r == -a
x = 3 ** 1000
y = 7 ** 300
q, r = divmod(x, y)
print(q * y + r == x, 0 <= r < y, r % 10 ** 20, q % 10 ** 20)
print(0 // a, 0 % a, a // 1, a // -1, a // a, a % a, 5 // a, -5 // a, 5 % a, -5 % a)
