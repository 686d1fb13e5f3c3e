# limits: max_allocations=10000
# expect: limit allocations
a = []
while True:
    a.append([])
