# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# Each name is looked for in all the bases.
bases = tuple(type(f"B{i}", (), {}) for i in range(20_000))
thing = type("C", bases, {})()
while True:
    for i in range(1_000):
        hasattr(thing, f"a{i}")
        isinstance(thing, (int, str, bytes))
