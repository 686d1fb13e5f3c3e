# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# All of it is compared each time.
x = "a" * 20_000_000
y = "a" * 20_000_000
while True:
    x.removeprefix(y)
