import hognose

program = hognose.Program(
    "{'best': max(scores), 'mean': sum(scores) / len(scores), 'hello': f'Hello, {name}!'}",
    inputs=["name", "scores"],
)
print(program.run(inputs={"name": "Ada", "scores": [82, 91, 57]}))

# Functions of the host are there when the program is given them, and only then.
prices = {"apple": 3, "pear": 4}
total = hognose.run(
    "sum(price(name) for name in basket)",
    inputs={"basket": ["apple", "pear", "apple"]},
    functions={"price": prices.__getitem__},
)
print("total:", total)
