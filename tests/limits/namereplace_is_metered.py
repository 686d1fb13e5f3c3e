# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
("\u00e9" * 3000000).encode("ascii", "namereplace")
