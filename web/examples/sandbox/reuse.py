# Compiled once, run for each of the inputs below.
print(f"{x} + {y} = {x + y}")
x + y
