def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as e:
        print("caught", e); yield 3
    finally: print("fin")
a = g(); print(next(a), a.send("hi"), a.throw(ValueError("v")))
try: next(a)
except StopIteration as e: print("stop", e.value)
b = g(); print(b.close()); b = g(); next(b); print(b.close(), b.gi_frame)
try: b.throw(KeyError)
except KeyError as e: print(repr(e))
print(g().gi_running, g().gi_code.co_name, g.__name__)
c = g()
try: c.send(1)
except TypeError as e: print(e)
