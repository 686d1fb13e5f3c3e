# limits: max_steps=2000000
# expect: limit steps
# Calls, each through some 30,000 instructions.
space = {}
exec("def f(x):\n" + "  x == 1.5 or 2\n" * 10000, space)
f = space["f"]
for i in range(50000):
    f(1.5)
print("not reached")
