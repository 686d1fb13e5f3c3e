for n, d in ((1234, -1), (1235, -1), (1245, -1), (1250, -2), (1350, -2), (-1235, -1), (5, 3), (15, -1), (25, -1), (35, -1), (10 ** 20 + 5, -1), (10 ** 20 + 15, -1), (4, -1), (6, -1), (5, -1), (123, -5), (500, -3), (1500, -3)):
    print(round(n, d), end=" ")
print()
print(round(7), round(7, None), round(True), type(round(5, -1)))
try:
    round(5, 1.0)
except TypeError as e:
    print(e)
