# limits: max_steps=200000
# expect: limit steps
# stdout: one two
print("one two")
while True:
    pass
