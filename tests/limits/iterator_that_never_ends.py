# limits: max_duration_secs=0.3 max_memory=64M
# expect: limit duration|memory
class I:
    def __iter__(self): return self
    def __next__(self): return 1
try: a, b = I()
except ValueError: pass
[*I()]
