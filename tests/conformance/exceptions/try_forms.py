def f(kind):
    try:
        print("try")
        if kind == 1: raise ValueError("v")
        if kind == 2: raise KeyError("k")
        if kind == 3: return "returned"
        if kind == 4: raise OSError("o")
    except ValueError as e:
        print("ValueError", e)
    except (KeyError, IndexError) as e:
        print("tuple", type(e).__name__, e)
    else:
        print("else")
    finally:
        print("finally")
    return "end"
for k in range(4): print(f(k))
try: f(4)
except OSError as e: print("outside", e)
try:
    try: raise ValueError(1)
    except ValueError: raise
except ValueError as e: print(e)
try: raise KeyError
except: print("bare")
try: 1 / 0
except ArithmeticError as e: print(type(e).__name__)
try:
    e = 5
    raise ValueError
except ValueError as e: pass
try: e
except NameError as n: print(n)
def classes(): print("evaluated"); return (ValueError, TypeError)
try: raise TypeError("t")
except classes() as x: print(x)
for bad in (5, "x", (ValueError, 5), int):
    try:
        try: raise ValueError("orig")
        except bad: print("?")
    except TypeError as e: print(e, "|", repr(e.__context__))
try: pass
except classes(): pass
try:
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally: print("f", i)
finally: print("outer finally")
