name = "x"
print(f"hello {name} {name.nope!r:>10}")
