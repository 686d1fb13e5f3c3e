def a():
    try: return "try"
    finally: return "finally"
def b():
    try: 1 / 0
    finally: return "swallowed"
def c():
    while True:
        try: 1 / 0
        finally: break
    return "broke"
def d():
    for i in range(3):
        try: 1 / 0
        finally: continue
    return i
def e():
    x = []
    try:
        try: x.append(1); raise KeyError
        finally: x.append(2)
    except KeyError: x.append(3)
    finally: x.append(4)
    return x
def f():
    try:
        try: return "inner"
        finally: print("first")
    finally: print("second")
def g():
    for i in range(5):
        try:
            try:
                if i == 1: continue
                if i == 3: return i
            finally: print("in", i)
        finally: print("out", i)
def h():
    try: raise ValueError("v")
    except ValueError: return "except"
    finally: print("h finally")
def i():
    try: pass
    except: pass
    else: return "else"
    finally: print("i finally")
def j():
    result = []
    for x in range(4):
        try:
            if x % 2: raise ValueError(x)
            result.append(x)
        except ValueError as e: result.append(str(e)); continue
        else: result.append("else")
        finally: result.append("fin")
    return result
print(a(), b(), c(), d(), e(), f(), g(), h(), i(), j())
def gen():
    try: yield 1
    finally: yield 2
print(list(gen()))
def nested():
    try:
        try: 1 / 0
        finally:
            try: raise KeyError("inner")
            except KeyError: print("handled")
    except ZeroDivisionError as e: print(e, e.__context__)
nested()
