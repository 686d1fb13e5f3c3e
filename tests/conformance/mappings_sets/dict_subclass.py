class Lower(dict):
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k.lower(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
    def __contains__(self, k):
        return super().__contains__(k.lower())
d = Lower(A=1)
d["B"] = 2
print(d, d["b"], d["B"], "B" in d, d.get("B"), d.pop("b"), len(d), d.setdefault("Q", 5), d)
d.update(Z=1)
print(d, list(d.items()), {**d}, dict(d), d | {"x": 1}, type(d | {}).__name__)
d.attr = 5
print(d.attr, d.__dict__)
class Order(dict):
    def __iter__(self): return iter(sorted(self.keys(), reverse=True))
    def keys(self): return sorted(super().keys())
o = Order(b=1, a=2)
print(list(o), o, sorted(o), [k for k in o], dict(o))
