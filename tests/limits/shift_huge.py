# limits: max_memory=64M max_duration_secs=5
# expect: limit memory|raises OverflowError
x = 1 << 10 ** 12
