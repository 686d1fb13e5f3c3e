try:
    try: 1/0
    except ZeroDivisionError as e: raise KeyError("k")
except KeyError as k:
    raise ValueError("v") from TypeError("t")
