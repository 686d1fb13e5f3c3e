# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# The table keeps its size.
numbers = set(range(1_000_000))
for i in range(999_999):
    numbers.discard(i)
while True:
    next(iter(numbers))
    numbers <= {999_999, 1_000_000}
    numbers.add(numbers.pop())
