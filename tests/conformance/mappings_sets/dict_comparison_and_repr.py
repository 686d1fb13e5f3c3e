print({1: 1} == {1: 1, 2: 2}, {} == {}, {1: [1]} == {1: [1]}, {1: 1} == [(1, 1)], {"a": float("nan")} == {"a": float("nan")}, {1: 1} != {}, {True: 1} == {1: 1})
print(repr({"a": "b'c", 'd"': 1.0, (1,): {2}, b"x": None, ...: {}}), str({1: {2: {3: {}}}}), f"{ {'a': 1} }", "%s" % {1: 2}, "%(a)s" % {"a": {}})
class R:
    def __repr__(self): return "R!"
    def __hash__(self): return 1
    def __eq__(self, o): return self is o
print({R(): R()}, [{R(): [R()]}], ({R()},))
a = {}
a[1] = [a]
print(a)
class Bad:
    def __repr__(self): raise ValueError("no repr")
try:
    print({1: Bad()})
except ValueError as e:
    print(e)
