# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# Each slot costs more than a step.
names = tuple(f"a{i}" for i in range(50_000))
while True:
    type("C", (), {"__slots__": names})
