# limits: max_duration_secs=0.3
# expect: limit duration
while True:
    try:
        while True:
            1 / 0
    except BaseException:
        pass
