# limits: max_memory=32M max_duration_secs=10
# expect: limit memory
class N:
    def __init__(self, next): self.next = next
n = None
while True:
    n = N(n)
