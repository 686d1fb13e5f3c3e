class Thing:
    pass


values = [1, 1.5, "s", b"b", [1], (1,), {1: 2}, {1}, None, True, Thing(), len, range(3), Thing]
ops = [("+", lambda a, b: a + b), ("-", lambda a, b: a - b), ("*", lambda a, b: a * b), ("/", lambda a, b: a / b), ("//", lambda a, b: a // b),
       ("%", lambda a, b: a % b), ("**", lambda a, b: a ** b), ("<<", lambda a, b: a << b), ("&", lambda a, b: a & b), ("@", lambda a, b: a @ b)]
for a in values:
    for b in values:
        for name, op in ops:
            if isinstance(a, (int, float)) and isinstance(b, (int, float)) or name == "%" and isinstance(a, (str, bytes)):
                continue
            try:
                r = op(a, b)
            except Exception as e:
                print(name, type(e).__name__, e)
            else:
                print(name, repr(r))
