# limits: max_duration_secs=5 max_memory=64M
# expect: ok
# stdout: 4000000
print(int("f" * 1000000, 16).bit_length())
