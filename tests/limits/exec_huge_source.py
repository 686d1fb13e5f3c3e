# limits: max_duration_secs=5 max_memory=32M
# expect: limit memory|duration
exec("x = 1\n" * 5000000)
