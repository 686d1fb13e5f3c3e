# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# What was deleted still stands before the first key.
numbers = {i: i for i in range(1_000_000)}
for i in range(999_999):
    del numbers[i]
while True:
    next(iter(numbers))
