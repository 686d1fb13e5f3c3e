# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
# 2 ** 32 bytes: nothing, where a size has 32 bits
x = (None,) * 2 ** 29
