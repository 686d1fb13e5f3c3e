# limits: max_duration_secs=0.8
# expect: limit duration
source = "def f(x):\n while x:\n" + "  x == 1.5 or 2\n" * 15000 + " \ndef g(x):\n for i in range(10**9):\n" + "  x == 1.5 or 2\n" * 15000
space = {}
exec(source, space)
try:
    space["f"](1.5)
finally:
    space["g"](1.5)
