print("abc".__class__, "abc".isascii(), "a-b".isidentifier(), "abc" .__format__(">5"), "abc".__sizeof__() > 3, "%s".__mod__("x"), "a".__hash__() == hash("a"), "abc".__iter__().__next__(), "a" "b".__add__("c"))
for f in (lambda: "a".foo, lambda: "a".uper(), lambda: "a"(), lambda: "a"["b"], lambda: len("a", "b"), lambda: "abc".find("a", 0, 1, 2), lambda: str.upper(5), lambda: str.join("a"), lambda: "a".index("b", 5), lambda: str.foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    "a".x = 1
except AttributeError as e:
    print(e)
print(str.upper("abc"), list(map(str.strip, [" a ", "b "])), sorted(["b", "A"], key=str.lower), max(["aa", "b"], key=len), str.join("-", "abc"), "x".join)if False else print(str.upper("abc"), list(map(str.strip, [" a ", "b "])))
print("Hello"[1:].join(["<", ">"]), "a,b;c".replace(";", ",").split(","), " x ".strip().center(5, "_").upper(), "".join(sorted("hello", reverse=True)), "hello".title().swapcase())
print("abc".upper is "abc".upper, "abc".upper == "abc".upper, callable("".join), "".join.__name__, str.join.__name__, str.__name__)
