# limits: max_memory=32M max_duration_secs=20
# expect: ok
# stdout: done
for i in range(20):
    a = [0] * 1000000
    a = None
print("done")
