for f in (lambda: f"{1:s}", lambda: f"{'a':d}", lambda: f"{undefined}", lambda: f"{1 / 0}", lambda: f"{None:5}", lambda: f"{[]:>3}", lambda: f"{1:{'x' * 3}}", lambda: f"{1.5:d}", lambda: f"{'a':{-5}}", lambda: f"{5:{None}}"):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
