for spec in ("", "d", "5d", "<5d", ">5d", "^5d", "05d", "+d", " d", "-d", ",d", "_d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010b", "c", "e", "f", ".2f", "g", "%", "n", "*^9", "=+8", "+,", "#_x", "_b", "08,", "x<4", "10.3e"):
    print(spec, [format(v, spec) for v in (65, 1234)], format(-77, spec) if spec != "c" else "")
for spec in ("s", ".3d", "5.2", "q", ",x", "_c", "+c", "#c", ",n", "=s", "_,d", ",_d", "99999999999999999999d", "..f", "<<<5", "ll"):
    try:
        print(format(42, spec))
    except Exception as e:
        print(type(e).__name__, e)
print(format(10 ** 30, ","), format(10 ** 30, "e"), format(2 ** 100, "#x"), format(-10 ** 20, "_"), format(True, "d"), format(True), format(True, "5"))
for v in (-1, 0x110000):
    try:
        print(format(v, "c"))
    except OverflowError as e:
        print(e)
