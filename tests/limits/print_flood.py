# limits: max_output=1M max_duration_secs=10
# expect: limit output
while True:
    print("flood " * 10)
