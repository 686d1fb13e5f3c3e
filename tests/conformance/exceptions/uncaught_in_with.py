class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__)
        raise KeyError("from exit")
with CM() as cm:
    raise ValueError("from body")
