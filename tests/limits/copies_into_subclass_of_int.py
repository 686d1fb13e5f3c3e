# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# Each copy takes milliseconds; a deadline is looked at between them.
class Number(int): pass
x = 1 << 100_000_000
while True:
    Number(x)
