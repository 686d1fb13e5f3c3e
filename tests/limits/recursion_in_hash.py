# limits: max_duration_secs=10
# expect: raises RecursionError
class H:
    def __hash__(self): return hash((H(),))
{H()}
