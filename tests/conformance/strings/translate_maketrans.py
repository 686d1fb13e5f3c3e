t = str.maketrans("abc", "xyz")
print(sorted(t.items()), "aabbcc d".translate(t))
t = str.maketrans("ab", "12", "cd")
print(sorted(t.items(), key=lambda p: p[0]), "abcdabcd".translate(t))
t = str.maketrans({"a": "AAA", "b": None, 99: 100, "d": 0x1F600})
print("abcd".translate(t), "xyz".translate({}), "abc".translate({97: None, 98: "é"}))
class M:
    def __getitem__(self, k):
        if k == ord("b"): raise LookupError
        return chr(k + 1) if k < 110 else None
print("abcmnop".translate(M()))
for f in (lambda: str.maketrans("a", "bc"), lambda: str.maketrans(1), lambda: str.maketrans({"ab": 1}), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: 2 ** 30}), lambda: str.maketrans("a", 1), lambda: "a".translate(5), lambda: str.maketrans({1.5: "a"})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
