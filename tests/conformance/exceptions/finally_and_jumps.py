def f():
    try: return "try"
    finally: return "finally"
def g():
    while True:
        try: return 1
        finally: break
    return 2
def h():
    try: raise ValueError
    finally: return "swallowed"
def k():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print(i)
        finally: print("f", i)
    else: print("else")
def m():
    try: pass
    except: pass
    else: print("else")
    finally: print("fin")
def n():
    try:
        try: 1/0
        finally: print("inner")
    except ZeroDivisionError: print("outer")
    else: print("no")
print(f(), g(), h()); k(); m(); n()
try:
    try: raise KeyError(1)
    except KeyError as e: raise
    finally: print("f")
except KeyError as e: print(repr(e), e.__context__)
try: e
except NameError as x: print(x)
try:
    raise
except RuntimeError as e: print(e)
try:
    try: raise ValueError(1)
    except TypeError: pass
except (KeyError, ValueError) as e: print(type(e))
try:
    try: 1/0
    except "abc": pass
except TypeError as e: print(e, repr(e.__context__))
try:
    try: 1/0
    except (ValueError, 5): pass
except TypeError as e: print(e)
