# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
b = bytes(10 ** 10)
