data = [1, 2, 0]
result = {x: [10 // y for y in data] for x in "a"}
