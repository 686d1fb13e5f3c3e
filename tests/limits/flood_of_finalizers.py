# limits: max_duration_secs=20
# expect: ok
# As many finalisers as fit: each is run once, and taking the next one costs the same.
class Counted:
    def __del__(self):
        global ended
        ended += 1


ended = 0
several = [Counted() for _ in range(300_000)]
several = None
import gc
gc.collect()
print(ended)
