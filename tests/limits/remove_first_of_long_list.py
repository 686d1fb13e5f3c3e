# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# What is behind it moves up each time.
x = [1] * 3_000_000
while True:
    x.remove(1)
