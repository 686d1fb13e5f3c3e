# exit: 7
import sys
def f():
    try: sys.exit(7)
    except Exception: print("no")
    finally: print("yes")
class CM:
    def __enter__(self): return self
    def __exit__(self, t, *a): print(t.__name__)
with CM(): f()
