s = "abracadabra"
print(s.find("a"), s.find("a", 1), s.find("bra", 2), s.find("z"), s.find(""), s.find("", 5), s.find("", 11), s.find("", 12), s.find("a", -1), s.find("a", -3, -1), s.find("abra", 1, 10))
print(s.rfind("a"), s.rfind("bra"), s.rfind("z"), s.rfind(""), s.rfind("a", 0, 10), s.rfind("", 2, 5), s.rfind("abra", 0, 5), s.rfind("", 12))
print(s.index("cad"), s.rindex("a"), s.count("a"), s.count("abra"), s.count(""), s.count("z"), s.count("a", 3), s.count("a", 1, 4), "aaaa".count("aa"), "".count(""), s.count("", 20), s.count("", 3, 5))
print("abc".find("b", None, None), "abc".find("c", None, -1), "é日b".find("日"), "é日b".find("b"), "ab".find("日"))
for f in (lambda: s.index("z"), lambda: s.rindex("q"), lambda: s.find(5), lambda: s.count(None), lambda: s.index(), lambda: s.find("a", "b"), lambda: s.rfind(b"a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
