def generator():
    x = yield 1
    return x
async def coroutine(): pass
async def async_generator(): yield 1
def plain():
    y = 5
    def inner(): return y
    return inner()
def needs(a): return a
def outer():
    z = 1
    def free(): return z
    return free
assert eval(plain.__code__) == 5
assert next(eval(generator.__code__)) == 1
assert list(eval(generator.__code__, {})) == [1]
exec(generator.__code__)
eval(coroutine.__code__).close()
eval(async_generator.__code__)
for bad in (needs, outer()):
    for run in (eval, exec):
        try: run(bad.__code__)
        except TypeError: continue
        raise AssertionError
g = eval(generator.__code__)
try:
    while True: g.send(None)
except StopIteration: pass
try: g.throw(ValueError)
except ValueError: pass
for target, source in ((plain, outer()), (outer(), plain), (needs, outer())):
    try: target.__code__ = source.__code__
    except ValueError: continue
    raise AssertionError
plain.__code__ = generator.__code__
assert next(plain()) == 1
generator.__code__ = needs.__code__
assert generator(3) == 3
print("contained")
