a = {"x": 1}
b = "text"
print((a["x"] + 1) * 2 - b.upper() + len(b))
