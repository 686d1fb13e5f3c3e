# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
s = ("é" * 20000000).encode("ascii", "backslashreplace")
