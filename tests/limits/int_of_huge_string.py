# limits: max_duration_secs=5 max_memory=64M
# expect: raises ValueError
int("9" * 1000000)
