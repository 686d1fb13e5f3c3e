s = "hello.py"
print(s.startswith("he"), s.startswith("lo"), s.startswith(""), s.startswith("lo", 3), s.startswith(("x", "he")), s.startswith(()), s.startswith("he", 0, 1), s.startswith("", 8), s.startswith("", 9))
print(s.endswith(".py"), s.endswith((".c", ".py")), s.endswith(""), s.endswith("lo", 0, 5), s.endswith("hello.pyx"), s.endswith("y", -1), s.endswith("", 9))
print(s.removeprefix("hel"), s.removeprefix("x"), s.removesuffix(".py"), s.removesuffix(""), s.removesuffix("x"), "aa".removeprefix("a"), "aa".removesuffix("aa"))
for f in (lambda: s.startswith(1), lambda: s.startswith(("a", 1)), lambda: s.endswith(["a"]), lambda: s.removeprefix(("a",)), lambda: s.startswith(), lambda: s.endswith((1,))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
