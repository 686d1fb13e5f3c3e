# limits: max_duration_secs=10
# expect: raises RecursionError
class E:
    def __eq__(self, o): return [self] == [E()]
E() == E()
