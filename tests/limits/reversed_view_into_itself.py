# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# One assignment moves tens of millions of bytes, one at a time.
view = memoryview(bytearray(50_000_000))
while True:
    view[::-1] = view
