import hognose

# Compiled once, run as often as you like.
p = hognose.Program("x + y", inputs=["x", "y"])
print(f"10 + 20 = {p.run(inputs={'x': 10, 'y': 20})}")
print(f"100 + 200 = {p.run(inputs={'x': 100, 'y': 200})}")
