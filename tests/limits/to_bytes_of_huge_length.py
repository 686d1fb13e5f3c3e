# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
b = (1).to_bytes(2 ** 60, signed=True)
