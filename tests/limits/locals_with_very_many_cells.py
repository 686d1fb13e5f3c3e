# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# Each local is looked for among the cells.
names = [f"a{i}" for i in range(20_000)]
body = "".join(f"  {name} = 0\n" for name in names)
inner = "  def g(): return [" + ", ".join(names) + "]\n"
exec("def f():\n" + body + inner + "  while True: locals()\n")
f()
