# limits: max_memory=64M max_duration_secs=5
# expect: limit memory|raises ValueError
s = f"{1.5:.{10 ** 9}f}"
