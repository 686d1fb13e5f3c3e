print(int("ff", 16), int("0xff", 16), int("0xFF", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("-101", 2), int("0b101", 2))
print(int("10", base=7), int("0", 0), int("000", 0), int("1_0", 2), int("0x_f", 0), int("  11  ", 3), int(b"77", 8), int("zz" * 10, 36))
for args in (("12", 2), ("0xg", 16), ("010", 0), ("9", 1), ("9", 37), ("9", -1), ("", 5), (5, 10), ("0b2", 0), ("8", 8), (None, 3), ("1", "2"), ("0x", 16), ("1", 2 ** 70)):
    try:
        print(int(*args))
    except Exception as e:
        print(type(e).__name__, e)
for kw in ({"base": 10}, {"x": 5}, {"y": 1}):
    try:
        print(int(**kw))
    except Exception as e:
        print(type(e).__name__, e)
print(int())

# Buffers are text only where no base is given.
print(int(memoryview(b"12")))
for base in (10, 0, 16):
    try:
        print(int(memoryview(b"12"), base))
    except TypeError as e:
        print(e)
