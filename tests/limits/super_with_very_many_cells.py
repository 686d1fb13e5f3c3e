# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# The cell of the class is the last of many.
names = [f"x{i}" for i in range(20000)]
space = {}
exec("def outer():\n    " + " = ".join(names) + " = 1\n    class A:\n        def f(self):\n            super()\n            " + "\n            ".join(names) + "\n    return A()", space)
a = space["outer"]()
while True:
    a.f()
