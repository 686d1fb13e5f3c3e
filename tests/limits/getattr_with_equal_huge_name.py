# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# Two equal names are compared each time.
class Bag: pass
bag = Bag()
setattr(bag, "a" * 10_000_000, 1)
name = "a" * 10_000_000
while True:
    getattr(bag, name)
