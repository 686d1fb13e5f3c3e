def f():
    raise ValueError("inner")
def g():
    try: f()
    except ValueError as e: return e
e1 = g()
e2 = TypeError("no tb")
e2.add_note("a note\nmultiline")
raise ExceptionGroup("outer", [e1, ExceptionGroup("nested", [e2, KeyError("k")]), OSError(2, "x")]) from RuntimeError("cause")
