# limits: max_duration_secs=10
# expect: raises RecursionError
class C:
    def __init__(self): self.c = C()
C()
