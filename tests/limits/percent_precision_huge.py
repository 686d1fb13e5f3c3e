# limits: max_memory=64M max_duration_secs=5
# expect: limit memory|raises ValueError|raises OverflowError
s = "%.1000000000f" % 1.5
