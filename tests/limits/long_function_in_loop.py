# limits: max_duration_secs=0.8
# expect: limit duration
# Straight-line code: nothing in it is a call or a jump back.
space = {}
exec("def f(x):\n" + "  x == 1.5 or 2\n" * 20000, space)
f = space["f"]
while True:
    f(1.5)
