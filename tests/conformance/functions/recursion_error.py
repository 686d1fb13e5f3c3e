def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)
class R:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
for f in (lambda: R().q, lambda: repr(R()), lambda: R() == R(), lambda: len(R()), lambda: str([R()])):
    try:
        f()
    except RecursionError as e:
        print("RecursionError")
def count():
    try:
        return 1 + count()
    except RecursionError:
        return 0
print(count() > 500)
try:
    forever(0)
except RuntimeError:
    print("again, and still fine", sum(range(10)))
