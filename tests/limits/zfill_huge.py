# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
s = "1".zfill(10 ** 10)
