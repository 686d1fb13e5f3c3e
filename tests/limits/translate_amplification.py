# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
s = ("a" * 100000).translate({97: "b" * 100000})
