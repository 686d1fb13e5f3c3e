# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# The name is copied with every program.
name = "a" * 10_000_000
while True:
    compile("1", name, "eval")
