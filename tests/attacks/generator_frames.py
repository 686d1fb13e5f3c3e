def g():
    yield 1
it = g()
next(it)
frame = getattr(it, "gi_frame", None)
if frame is not None:
    assert getattr(frame, "f_back", None) is None
    assert set(frame.f_globals) <= set(globals())
    try:
        frame.f_globals["injected"] = 5
    except TypeError:
        pass
print("contained")
