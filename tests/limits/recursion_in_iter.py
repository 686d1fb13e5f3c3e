# limits: max_duration_secs=10
# expect: raises RecursionError
class I:
    def __iter__(self): return iter(I())
list(I())
