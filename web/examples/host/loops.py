import hognose

# The sandbox calls back: each call pauses it, and the host answers.
program = hognose.Program("[ask(n) for n in range(1, 4)]")
step = program.start(functions=["ask"])
while isinstance(step, hognose.HostCall):
    print("the sandbox asks", step.name, step.args)
    step = step.resume(step.args[0] * 10)
print("and ends with", step.value)

# A loop without end is the host's to end.
result = hognose.Program("n = 0\nwhile True: n += 1").execute(limits=hognose.Limits(max_steps=100_000))
print(result.error)
