import hognose

# Values go in and come out as what they are: lists, tuples, dicts, sets, bytes.
program = hognose.Program("(sorted(rows), rows[::-1], [row * 2 for row in rows if row % 2])", inputs=["rows"])
print(program.run(inputs={"rows": [5, 2, 9, 1, 7]}))

# What is shared stays shared.
first, second = hognose.run("shared = [1, 2]\n(shared, shared)")
first.append(3)
print(second, first is second)
