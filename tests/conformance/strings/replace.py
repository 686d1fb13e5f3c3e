s = "aXbXcX"
print(s.replace("X", "-"), s.replace("X", ""), s.replace("X", "-", 2), s.replace("X", "-", 0), s.replace("X", "-", -1), s.replace("", "."), s.replace("", ".", 3), "".replace("", "x"), "".replace("a", "b"), s.replace("z", "y"), s.replace("aX", "XaX"), "aaa".replace("aa", "b"), s.replace("X", "é"), "é日é".replace("é", "e"), s.replace("X", "-", count=1))
for f in (lambda: s.replace("a"), lambda: s.replace(1, "a"), lambda: s.replace("a", None), lambda: s.replace("a", "b", "c")):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("ab" * 3, ("x" * 10).replace("x", "yz"), "abc".replace("abc", "abc"))
