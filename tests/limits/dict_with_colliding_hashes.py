# limits: max_duration_secs=1
# expect: limit duration|ok
class H:
    def __hash__(self): return 1
d = {}
for i in range(100000):
    d[H()] = i
