"""Building, formatting, splitting and joining strings."""

lines = []
for i in range(6000):
    lines.append(f"{i:05d}|{i * 1.5:>10.2f}|{'name' + str(i):<12}|{i % 2 == 0}")
text = "\n".join(lines)
fields = [line.split("|") for line in text.split("\n")]
assert len(fields) == 6000 and fields[10][2].strip() == "name10"
s = ""
for i in range(20000):
    s += chr(97 + i % 26)
assert len(s) == 20000 and s.count("abc") == 770
parts = ["%d:%s" % (i, "x" * (i % 10)) for i in range(6000)]
joined = ",".join(parts)
assert joined.replace("x", "y").upper().count("Y") == joined.count("x")
assert "".join(reversed(s))[::-1] == s
total = sum(len("{} {name}".format(i, name=i * 2)) for i in range(4000))
assert total > 4000
palindromes = sum(1 for i in range(20000) if str(i) == str(i)[::-1])
assert palindromes == 299
