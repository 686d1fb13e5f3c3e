# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
print(list(range(10 ** 18)))
