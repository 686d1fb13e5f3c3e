# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
# 2 ** 32 + 5: five, where a size has 32 bits
x = (1).to_bytes(2 ** 32 + 5)
