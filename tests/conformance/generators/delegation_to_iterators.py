class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration("ret")
        return self.i
    def send(self, v): print("send", v); return v
    def throw(self, *a): print("throw", a); return "thrown"
    def close(self): print("close")
def d():
    r = yield from It(); print("res", r)
x = d(); print(next(x), x.send(5), x.throw(ValueError, "a") if 0 else x.throw(ValueError("a")), next(x)); x.close()
print(list(d()))
def d2(): yield from [1, 2]
x = d2(); next(x)
try: x.send(4)
except AttributeError as e: print(e)
x = d2(); next(x)
try: x.throw(KeyError("k"))
except KeyError as e: print(repr(e))
