# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# Equal keys are compared to their ends.
key = "a" * 10_000_000
names = {key: 1}
other = "a" * 5_000_000 + "a" * 5_000_000
while True:
    names[other]
