class It:
    def __iter__(self): return self
    def __next__(self):
        raise OSError(2, "no more")
for x in It():
    print(x)
