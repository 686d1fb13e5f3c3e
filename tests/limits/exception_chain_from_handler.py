# limits: max_duration_secs=10 max_memory=32M
# expect: limit memory|duration
e = ValueError("start")
while True:
    try:
        raise e
    except ValueError as x:
        try:
            raise ValueError("next")
        except ValueError as y:
            e = y
