print("[" + "a".ljust(5) + "]", "[" + "a".rjust(5) + "]", "[" + "a".center(5) + "]", "[" + "a".center(4) + "]", "[" + "ab".center(5) + "]", "a".ljust(5, "*"), "a".rjust(5, "é"), "abc".center(2), "abc".center(10, "-"), "".center(3, "x"), "ab".ljust(-5))
print("42".zfill(5), "-42".zfill(5), "+1".zfill(4), "".zfill(3), "abc".zfill(2), "--1".zfill(5), "-".zfill(3))
print("a\tb".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\tc\n\td".expandtabs(3), "abc\t|".expandtabs(3), "a\tb".expandtabs(tabsize=2), "a\tb".expandtabs(-1))
for f in (lambda: "a".ljust("x"), lambda: "a".center(5, "ab"), lambda: "a".rjust(5, 1), lambda: "a".zfill("x"), lambda: "a".center(), lambda: "a".ljust(5, "")):
    try:
        print(f())
    except TypeError as e:
        print(e)
