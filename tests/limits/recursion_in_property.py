# limits: max_duration_secs=10
# expect: raises RecursionError
class P:
    @property
    def x(self): return self.x
P().x
