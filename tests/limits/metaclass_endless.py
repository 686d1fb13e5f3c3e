# limits: max_duration_secs=0.3
# expect: limit duration
class M(type):
    def __getattr__(cls, n):
        while True:
            pass
class C(metaclass=M):
    pass
C.x
