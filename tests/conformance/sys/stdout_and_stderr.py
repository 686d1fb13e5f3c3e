import sys
sys.stdout.write("hello\n")
n = sys.stdout.write("abc\n"); print(n)
print("err", file=sys.stderr) if False else None
sys.stdout.flush()
class Capture:
    def __init__(self): self.text = ""
    def write(self, s): self.text += s
    def flush(self): pass
old, sys.stdout = sys.stdout, Capture()
print("captured", 1)
got, sys.stdout = sys.stdout.text, old
print(repr(got))
try: sys.stdout.write(5)
except TypeError as e: print(e)
print("x", file=sys.stdout, end="\n")
