print(None, repr(None), str(None), bool(None), None is None, None == None, None != 0, type(None), type(None)(), hash(None) == hash(None))
for f in (lambda: None + 1, lambda: None(), lambda: None[0], lambda: None.x, lambda: len(None), lambda: iter(None), lambda: None < None, lambda: -None, lambda: type(None)(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def f(): return
def g(): pass
print(f(), g(), (lambda: None)(), [None] * 2, {None: 1}, f"{None}", None or 1, None and 1)
try:
    None.attribute = 1
except AttributeError as e:
    print(e)
