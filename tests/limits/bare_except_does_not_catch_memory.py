# limits: max_memory=16M max_duration_secs=10
# expect: limit memory
a = []
while True:
    try:
        a.append("x" * 1000 + str(len(a)))
    except:
        a.append(1)
