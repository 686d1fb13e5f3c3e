s = ""
for i in range(200):
    s += str(i)
print(len(s), s[:20], s[-10:])
a = b = "x"
a += "y"
print(a, b)
t = "ascii" + "é" + "日" + "😀"
print(t, len(t), t[:6], t + t[::-1])
for f in (lambda: "a" + 1, lambda: 1 + "a", lambda: "a" + None, lambda: "a" + b"b", lambda: "a" + ["b"], lambda: ["b"] + "a", lambda: "a" - "b"):
    try:
        f()
    except TypeError as e:
        print(e)
parts = []
for c in "abc":
    parts.append(c * 2)
print("".join(parts), "a" "b" + "c", ("a" + "b") * 2)
