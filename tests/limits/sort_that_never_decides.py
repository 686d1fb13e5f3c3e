# limits: max_duration_secs=0.5
# expect: limit duration
class L:
    def __lt__(self, o):
        while True:
            pass
sorted([L(), L()])
