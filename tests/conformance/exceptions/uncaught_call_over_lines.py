for i in range(3):
    if i == 2:
        raise ValueError(f"i is {i}")
