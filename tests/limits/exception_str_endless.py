# limits: max_duration_secs=0.3
# expect: limit duration
class E(Exception):
    def __str__(self):
        while True:
            pass
raise E
