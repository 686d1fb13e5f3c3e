class Secret:
    def __init__(self): self.key = "k"
for text in ("{0.__class__.__mro__}", "{0.__init__.__globals__}", "{0.__class__.__init__.__globals__[__builtins__]}", "{0.__class__.__subclasses__}", "{0.__dict__}", "{0.key.__class__.__base__}", "{0.__reduce__}", "{0.__module__.__class__}"):
    try:
        out = text.format(Secret())
    except (AttributeError, KeyError, IndexError, ValueError, TypeError):
        continue
    assert "environ" not in out and "/usr" not in out and "/home" not in out, out
print("contained")
