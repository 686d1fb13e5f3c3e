# limits: max_memory=16M max_duration_secs=20
# expect: ok
# stdout: done
for i in range(100000):
    a = [i] * 50
    b = [a]
    a.append(b)
print("done")
