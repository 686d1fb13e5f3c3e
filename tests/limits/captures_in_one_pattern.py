# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration|memory
while True:
    exec("match 1:\n case [" + ", ".join(f"a{i}" for i in range(31000)) + "]: pass\n")
