def wrong(*attempts):
    for number, attempt in enumerate(attempts):
        try: attempt()
        except TypeError: continue
        raise AssertionError(number)
class A:
    f = list.append
    pop = list.pop
    items = dict.items
    upper = str.upper
    __enter__ = list.clear
    __exit__ = list.append
    __len__ = list.__len__
    __iter__ = list.__iter__
    __next__ = type(iter([])).__next__
    __getitem__ = dict.__getitem__
    __contains__ = set.__contains__
    __add__ = int.__add__
    __eq__ = list.__eq__
    __hash__ = str.__hash__
    __repr__ = dict.__repr__
    __str__ = str.__str__
    __call__ = type.__call__
    __bool__ = int.__bool__
    __index__ = int.__index__
    __format__ = str.__format__
    __lt__ = tuple.__lt__
    __neg__ = int.__neg__
    __reversed__ = list.__reversed__
    __setitem__ = dict.__setitem__
    __delitem__ = list.__delitem__
a = A()
def use():
    with a: pass
wrong(lambda: a.f(1), lambda: a.pop(), lambda: a.items(), lambda: a.upper(), use, lambda: len(a), lambda: iter(a), lambda: next(a), lambda: a[0], lambda: 1 in a, lambda: a + 1, lambda: hash(a), lambda: repr(a), lambda: str(a), lambda: a(), lambda: bool(a), lambda: [1][a], lambda: f"{a}", lambda: a < a, lambda: -a, lambda: reversed(a), lambda: a.__setitem__(1, 2), lambda: a.__delitem__(0), lambda: {a: 1}, lambda: [*a], lambda: a.f, lambda: list.append.__get__(a), lambda: list.append(a, 1), lambda: int.__neg__.__get__("s", str), lambda: "%s" % a, lambda: print(a, end=""))
try: a == a
except TypeError: pass
a.g = list.append
wrong(lambda: a.g(1))
class M(type):
    x = list.pop
class C(metaclass=M): y = dict.keys
wrong(lambda: C.x(), lambda: C.y(), lambda: C().y())
class D(list):
    get = dict.get
    def __getattr__(self, name): return dict.items
wrong(lambda: D().get(1), lambda: D().other())
wrong(lambda: super(D, D()).get(1) if False else dict.get(D(), 1), lambda: map(list.pop, [a]).__next__(), lambda: sorted([a, a], key=str.lower), lambda: property(list.copy).__get__(a), lambda: type("E", (), {"p": property(str.upper)})().p)
print("contained")
