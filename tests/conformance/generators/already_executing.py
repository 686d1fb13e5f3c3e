def gen():
    global g
    yield 1
    try:
        next(g)
    except ValueError as e:
        print(e)
    try:
        g.send(1)
    except ValueError as e:
        print(e)
    yield 2
g = gen()
print(next(g), next(g), next(g, "end"))
def selfloop():
    yield from me
me = selfloop()
try:
    next(me)
except ValueError as e:
    print(e)
def closer():
    yield 1
    try: c.close()
    except ValueError as e: print(e)
c = closer()
print(list(c))
