print(); print(1, "a", None, [1]); print(1, 2, sep="-"); print(1, 2, sep=""); print("x", end="!\n"); print(sep="q"); print("a", "b", sep=None, end=None); print(*[1, 2], sep=", "); print(end=""); print("flush", flush=True); print("a\n", end=""); print(1, 2, sep="\n")
for f in (lambda: print(1, sep=5), lambda: print(1, end=5), lambda: print(1, foo=2), lambda: print(1, file=5), lambda: print(1, sep=b"x")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
import sys
print("to stdout", file=sys.stdout); print("none", file=None)
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print("a", 1, sep="-", file=w); print(w.parts)
class S:
    def __str__(self): return "S!"
print(S(), [S] and 1, S(), end=";\n"); print(print("inner")); print("é日😀", "tab\there")
sys.stdout.write("written\n"); print(sys.stdout.write("") , type(sys.stdout).__name__ != "")
