# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
class C:
    pass
c = C()
i = 0
while True:
    setattr(c, "name%d" % i, i)
    i += 1
