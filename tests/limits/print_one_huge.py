# limits: max_output=1M max_duration_secs=10
# expect: limit output
print("x" * 5000000)
