w, p, v = 10, 3, 3.14159265
print(f"{v:{w}.{p}f}|", f"{v:{w}}|", f"{'x':{'*'}^{w}}", f"{v:.{p}}", f"{w:{'0'}{5}}", f"{v:{'<' if p else '>'}{w}}|", f"{'a':>{p + 2}}", f"{5:{f'{3}'}d}", f"{v!r:.{p}}", f"{1000000:{','}}")
print(f"{'a' 'b'}", f"{1,2}", f"{(1,)}", f"{*[1, 2],}", f"{ [x for x in range(3)] }", f"{ {1, 2} == {2, 1} }", f"{x!r}" if (x := 5) else "", f"{(y := 3)}", y, f"{y:=+5}", f"{'{'}", f"{'}'}", f"{'\n'}", f"{"same quotes"}", f"{f"{f"{1}"}"}", f"{{}}", f"{'a'!r:{6}}", f"{3!s:>4}", f"{"a" if True else "b"}")
class F:
    def __format__(self, spec): return f"<{spec}>"
f = F()
print(f"{f}", f"{f:abc}", f"{f:{1}{2}}", f"{f!s:.3}" [:3], f"{f:a{'b'}c}", f"{f::}", f"{f:{{}}}" if False else "", f"{f: }|", f"{f:!r}", f"{f:%Y-%m}")
