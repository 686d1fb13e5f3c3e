# limits: max_memory=64M max_duration_secs=5
# expect: limit memory|raises MemoryError|raises OverflowError
s = "xyz" * (2 ** 62)
