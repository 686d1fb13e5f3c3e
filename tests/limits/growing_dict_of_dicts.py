# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
d = {}
while True:
    d = {1: d, 2: {}, 3: []}
