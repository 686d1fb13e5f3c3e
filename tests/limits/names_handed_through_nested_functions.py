# limits: max_duration_secs=5 max_memory=64M
# expect: limit memory
# Each function between the variable and its use knows its name.
name = "N" * 100000
exec("def f(" + name + "):\n " + ("lambda:" * 90 + name + "\n ") * 20)
