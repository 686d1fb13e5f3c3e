# limits: max_duration_secs=0.3
# expect: limit duration
try:
    1 / 0
finally:
    while True:
        pass
