# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration|memory
x = 7 ** 200000
while True:
    x = x * x
