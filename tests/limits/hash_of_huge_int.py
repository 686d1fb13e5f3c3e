# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# Not kept: reckoned out each time.
n = 1 << 50_000_000
while True:
    hash(n)
