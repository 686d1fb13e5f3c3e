# limits: max_duration_secs=0.8
# expect: limit duration
source = "def f(x):\n match x:\n" + "".join(f"  case 'a{i}': return 1\n" for i in range(10000))
space = {}
exec(source, space)
f = space["f"]
while True:
    f("none of them")
