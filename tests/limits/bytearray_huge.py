# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
b = bytearray(10 ** 10)
