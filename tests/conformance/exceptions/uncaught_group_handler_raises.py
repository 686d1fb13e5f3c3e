try:
    raise ExceptionGroup("a", [ValueError(1)])
except* ValueError as eg:
    raise KeyError("during")
