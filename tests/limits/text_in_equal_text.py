# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# Found at once, but only after all of it was compared.
x = "a" * 20_000_000
y = "a" * 20_000_000
while True:
    x in y
