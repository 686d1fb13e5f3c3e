for n in (0, 1, -1, 10, 255, -255, 2 ** 64, -2 ** 70, True):
    print(bin(n), oct(n), hex(n))
class I:
    def __index__(self): return 12
print(bin(I()), oct(I()), hex(I()))
for f in (bin, oct, hex, chr):
    for v in (1.5, "1", None):
        try:
            print(f(v))
        except TypeError as e:
            print(e)
