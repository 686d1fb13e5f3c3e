# limits: max_memory=32M max_duration_secs=2
# expect: limit duration|memory
x = 3
while True:
    x = x * x
