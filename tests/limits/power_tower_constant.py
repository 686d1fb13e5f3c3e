# limits: max_memory=64M max_duration_secs=1
# expect: limit memory|duration
print((9 ** 9 ** 9) % 10)
