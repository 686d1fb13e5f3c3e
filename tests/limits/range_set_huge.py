# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
print(set(range(10 ** 12)))
