# limits: max_memory=64M max_duration_secs=1
# expect: limit memory|duration
x = 10 ** 10 ** 8
