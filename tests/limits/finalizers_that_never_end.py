# limits: max_duration_secs=0.3
# expect: limit duration
# What runs after the last line is on the meter too, and what a finaliser leaves behind is not finalised without end.
class Endless:
    def __del__(self):
        Endless()
        while True:
            pass


def guarded():
    try:
        yield
    finally:
        kept.append(guarded())
        next(kept[-1])


kept = []
guarded().send(None)
endless = Endless()
