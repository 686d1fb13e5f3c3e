import sys
print(sys.get_int_max_str_digits())
x = 10 ** 4299
print(len(str(x)))
for f in (lambda: str(10 ** 4300), lambda: int("1" * 4301), lambda: f"{10 ** 5000}", lambda: repr(10 ** 4300), lambda: "%d" % 10 ** 5000,
          lambda: int("1" * 5000, 7), lambda: str([10 ** 4300])):
    try:
        f()
        print("fine")
    except ValueError as e:
        print(e)
print(len(hex(10 ** 5000)), len(bin(10 ** 5000)), len(f"{10 ** 5000:x}"), int("f" * 5000, 16) == 16 ** 5000 - 1)
