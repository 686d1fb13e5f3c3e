# limits: max_duration_secs=10
# expect: raises RecursionError
class R:
    def __repr__(self): return repr([self, R()])
repr(R())
