it = iter([1, 2]); print(next(it), next(it), next(it, "d"), next(it, None), iter(it) is it)
try: next(it)
except StopIteration as e: print(repr(e), e.value)
n = [0]
def tick(): n[0] += 1; return n[0]
print(list(iter(tick, 4)), type(iter(tick, 1)).__name__, type(iter([])).__name__, type(iter("")).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(b"")).__name__, type(iter(range(0))).__name__, type(iter({}.items())).__name__)
for f in (lambda: iter(), lambda: iter(5), lambda: next(), lambda: next([]), lambda: next(5), lambda: iter(1, 2), lambda: next(iter([]), 1, 2), lambda: iter(None), lambda: next("a")):
    try: print(f())
    except TypeError as e: print(e)
for x in (it := iter(range(5))):
    if x == 1: next(it)
    print(x, end=" ")
print()
def stop(): raise StopIteration
print(list(iter(stop, 1)))
class I:
    def __iter__(self): return iter([7])
print(list(iter(I())), next(iter(I())))
