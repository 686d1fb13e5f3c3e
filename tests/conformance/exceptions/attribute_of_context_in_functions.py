import sys
def current(): return repr(sys.exception())
print(current(), sys.exc_info())
try: raise ValueError("a")
except ValueError:
    print(current(), sys.exc_info()[0].__name__)
    try: raise KeyError("b")
    except KeyError: print(current())
    print(current())
print(current())
def gen():
    print("gen", current())
    try: raise TypeError("g")
    except TypeError:
        yield current()
        print("resumed", current())
    yield current()
try: raise ValueError("outer")
except ValueError:
    g = gen()
    print(next(g), current())
print(current(), next(g))
def f():
    try: raise ValueError("f")
    except ValueError: return current()
print(f(), current())
for i in range(2):
    try: raise ValueError(i)
    except ValueError: continue
print(current())
