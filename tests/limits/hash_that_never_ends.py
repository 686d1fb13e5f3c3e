# limits: max_duration_secs=0.3
# expect: limit duration
class H:
    def __hash__(self):
        while True:
            pass
{H(): 1}
