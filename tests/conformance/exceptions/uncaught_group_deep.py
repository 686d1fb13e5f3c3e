e = ValueError(0)
for i in range(15): e = ExceptionGroup(f"g{i}", [e])
raise e
