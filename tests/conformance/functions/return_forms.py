def a(): return
def b(): return 1, 2
def c(): return (yield_ := 5)
def d():
    for i in range(10):
        if i == 3: return i
def e(): return *[1, 2], 3
def f():
    while True:
        try: return "try"
        finally: print("finally")
def g():
    try: return "try"
    finally: return "finally"
def h():
    for x in "ab":
        try: continue
        finally: print("f", x)
    return "done"
def i():
    with_value = [1]
    try: return with_value
    finally: with_value.append(2)
def j():
    n = 1
    try: return n
    finally: n = 2
print(a(), b(), c(), d(), e(), f(), g(), h(), i(), j(), (lambda: (yield_))() if False else "-")
def k(n):
    if n: return "early"
print(k(1), k(0))
