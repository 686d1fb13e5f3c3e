def f():
    e = ValueError("with notes")
    e.add_note("first note")
    e.add_note("second\nnote")
    raise e
try:
    f()
except ValueError as e:
    e.add_note("third")
    raise
