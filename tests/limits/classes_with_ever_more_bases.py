# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# The order of one class takes longer than the program may.
bases = tuple(type(f"B{i}", (), {}) for i in range(20000))
while True:
    type("C", bases, {})
