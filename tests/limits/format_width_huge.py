# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
s = f"{1:{10 ** 9}}"
