# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# Each sum is a copy.
text = "a" * 10_000_000
while True:
    text + "b"
