# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
s = ("\t" * 1000).expandtabs(10 ** 8)
