# limits: max_duration_secs=10
# expect: raises RecursionError
class G:
    def __getattr__(self, n): return getattr(self, n + "x")
G().a
