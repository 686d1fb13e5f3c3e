# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
print(tuple(range(10 ** 12)))
