# limits: max_duration_secs=10
# expect: raises RecursionError
class F:
    def __format__(self, s): return f"{self}"
f"{F()}"
