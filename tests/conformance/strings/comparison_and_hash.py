words = ["b", "a", "B", "ab", "", "é", "z", "日", "😀", "\uffff", "a\0", "A", "10", "9"]
print(sorted(words), min(words), max(words))
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "\uffff" < "😀", "a" == "a", "a" != "b", "a" >= "a", "abc" <= "abb")
print(hash("a") == hash("a"), hash("ab") == hash("a" + "b"), hash("") , {"a": 1}["a"], "x" in {"x"}, len({"a", "b", "a"}))
for f in (lambda: "a" < 1, lambda: "a" > None, lambda: "a" <= b"a", lambda: sorted(["a", 1])):
    try:
        f()
    except TypeError as e:
        print(e)
print("a".__eq__("a"), "a".__eq__(1), "a".__lt__(1), "a".__ne__("b"), "a".__contains__("a"), "ab".__len__(), "ab".__getitem__(0), "a".__add__("b"), "a".__mul__(2), "a".__rmul__(2))
