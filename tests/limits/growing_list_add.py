# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
a = [0]
while True:
    a = a + a
