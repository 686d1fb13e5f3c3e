class Metres(float):
    def __add__(self, other): return Metres(float(self) + other)
    def __repr__(self): return f"{float(self)}m"
m = Metres(2.5)
print(m, repr(m), m + 1, m * 2, type(m * 2), type(m + 1), m == 2.5, hash(m) == hash(2.5), round(m), int(m), bool(Metres(0)), sorted([Metres(3), 1.0, Metres(2)]))
print(f"{m:.1f}", "%s %.2f" % (m, m), isinstance(m, float), Metres("1e3"), max(m, 1))
