class K:
    def __hash__(self): return 1
    def __eq__(self, other): return isinstance(other, K)
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, key): return key * 2
d = {}
print(d.update(), d.update(""), d.update([(1, 2)]), d.update((k, v) for k, v in ["ab", "cd"]), d.update(M()), d.update({K(): 1}), d.update({K(): 2}, x=3), len(d), d[K()])
class D(dict):
    pass
print(D(M()), D([("a", 1)]), D(x=1), D({K(): 1}) == {K(): 1})
print({} | {K(): 1} == {K(): 1})
