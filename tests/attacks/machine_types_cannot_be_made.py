def gen(): yield
def make():
    x = 1
    def inner(): return x
    return inner
types = [type(gen()), type(gen().gi_frame) if hasattr(gen(), "gi_frame") else int, type(print), type([].append), type(str.join), type(int.__add__), type(iter([])), type({}.keys()), type(iter({})), type(...), type(NotImplemented)]
try:
    1 / 0
except ZeroDivisionError as e:
    types += [type(e.__traceback__), type(e.__traceback__.tb_frame)]
for t in types:
    for build in (lambda: t.__new__(t), lambda: object.__new__(t), lambda: t(), lambda: t(1), lambda: t(1, 2, 3)):
        try:
            repr(build())
        except (TypeError, ValueError, AttributeError):
            pass
    try:
        class Sub(t): pass
        Sub()
    except (TypeError, ValueError):
        pass
print("contained")
