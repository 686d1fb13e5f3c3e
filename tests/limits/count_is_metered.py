# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration
s = "ab" * 5000000
while True:
    s.count("aba")
