# limits: max_steps=100000
# expect: limit steps
n = 0
while True:
    n += 1
