def load(d):
    try:
        return d["key"]
    except KeyError as e:
        raise ValueError("cannot load") from e
def run():
    try:
        load({})
    except ValueError:
        raise RuntimeError("run failed")
run()
