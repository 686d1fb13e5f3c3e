# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# Each copy takes milliseconds; a deadline is looked at between them.
class Row(tuple): pass
x = (1,) * 2_000_000
while True:
    Row(x)
