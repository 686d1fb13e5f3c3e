# limits: max_duration_secs=0.3
# expect: limit duration
exec("while True: pass")
