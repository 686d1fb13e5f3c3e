for text in ("0", "12", "-12", "+5", " 7 ", "\t8\n", "1_000", "007", "-0", "1" * 30, "٣٤", "12_3_4"):
    print(repr(text), int(text))
for text in ("", " ", "a", "1a", "1 2", "--1", "_1", "1_", "1__0", "0x10", "1.0", "1e3", "+", "½", "é", "1\x00"):
    try:
        print(int(text))
    except ValueError as e:
        print(e)
print(int(b"42"), int(bytearray(b" -3 ")), int(3.99), int(-3.99), int(1e20), int(True))
for v in (None, [], {}, object, 1j, float("nan"), float("inf"), b"x1", "\ud800"):
    try:
        print(int(v))
    except Exception as e:
        print(type(e).__name__, e)
