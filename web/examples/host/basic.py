import hognose

# One call runs a program in the sandbox; the value of its last line comes back.
print("1 + 2 * 3 =", hognose.run("1 + 2 * 3"))

program = hognose.Program("[n * n for n in range(10)]")
print("squares:", program.run())
