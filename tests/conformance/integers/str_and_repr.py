for n in (0, -1, 9, 10, 99999, 10 ** 15, -10 ** 18, 2 ** 63, 2 ** 64, 10 ** 40, -(10 ** 40) + 1):
    print(str(n), repr(n), f"{n}", "%d" % n, len(str(n)))
print(str(True), repr(False), int(True), str(int("0")))
print(str(2 ** 1000))
print(len(str(3 ** 5000)), str(7 ** 900)[-20:], str(10 ** 500)[:5])
