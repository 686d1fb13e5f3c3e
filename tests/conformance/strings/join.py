print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join(("x",)), "".join(str(i) for i in range(5)), ",".join({"k": 1}), "é".join(["a", "日"]), "ab".join(["", "", ""]), " ".join(map(str, [1, 2])))
class It:
    def __iter__(self):
        yield "p"
        yield "q"
class S(str): pass
print("+".join(It()), "-".join([S("a"), S("b")]), type("".join([S("a")])).__name__, S("x").join("ab"))
for f in (lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: ",".join([b"a"]), lambda: ",".join(), lambda: ",".join(["a", "b", 3.5, "c"]), lambda: "".join(x for x in [1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
