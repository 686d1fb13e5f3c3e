# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# Each exception is compared with all the classes.
classes = (KeyError,) * 1_000_000
while True:
    try:
        1 / 0
    except classes:
        pass
    except ZeroDivisionError:
        pass
