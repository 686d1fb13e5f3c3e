def drain(it):
    out = []
    for x in it:
        out.append(x)
        if len(out) > 50: break
    return out
a = [1, 2, 3]
for change in (lambda: a.clear(), lambda: a.append(1), lambda: a.__delitem__(slice(None)), lambda: a.insert(0, 5)):
    for make in (iter, reversed, enumerate, lambda l: zip(l, l), lambda l: map(abs, l), lambda l: filter(None, l)):
        a[:] = [1, 2, 3]
        it = make(a)
        next(it)
        change()
        drain(it)
        next(it, None)
        repr(it)
s, d = {1, 2, 3}, {1: 1, 2: 2}
for it in (iter(s), iter(d), iter(d.items()), iter(d.values()), reversed(d)):
    next(it)
    s.clear(); d.clear(); s.update(range(50)); d.update(zip(range(50), range(50)))
    try: drain(it)
    except RuntimeError: pass
    s.clear(); d.clear(); s.update([1, 2]); d.update({1: 1, 2: 2})
b = bytearray(b"abc")
it = iter(b)
next(it); b.clear(); drain(it)
print("contained")
