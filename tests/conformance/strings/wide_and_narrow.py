for base in ("abc", "àbc", "日bc", "😀bc"):
    s = base * 3
    print(s.upper(), s.find("bc"), s.count("b"), s.replace("b", "日"), s.split("b"), s[::-1], s.center(15, "é"), s < "z", s.encode()[:8], s.index("c", 4), s.rfind(base), s.partition("c"), s.title(), s.strip("ac"), sorted(s)[:3], s.translate({98: "é"}), s * 0, s[1:2], hash(s) == hash("".join(s)))
x = "😀" + "a"
print(x[1:], x[1:] == "a", {x[1:]: 1}["a"], hash(x[1:]) == hash("a"), "日a".removeprefix("日") == "a", "é".join(["a", "b"]).replace("é", "") == "ab", "".join(["😀", "x"])[1] == "x")
