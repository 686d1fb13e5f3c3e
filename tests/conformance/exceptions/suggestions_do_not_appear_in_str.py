class A:
    def __init__(self): self.value = 1
for f in (lambda: A().valu, lambda: prnt, lambda: [].apend, lambda: "a".uppr(), lambda: len_):
    try: f()
    except (AttributeError, NameError) as e: print(e, "|", e.name)
