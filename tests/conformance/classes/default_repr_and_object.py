# addresses are cut off
class A: pass
def f(): pass
for o in (A(), f, A().__init__, lambda: 0, (x for x in []), object(), iter([]), A.__init__, super(A, A()), property(), map(str, []), [].append):
    print(repr(o).split(" at 0x")[0])
print(A, type(A), int, print, len, str.upper, object, Exception, A.__dict__.get("f"), classmethod, type(None), int.__add__, [].append.__name__, dict.fromkeys.__name__, "x".upper.__name__)
o = object()
print(o == o, o != o, o == object(), hash(o) == hash(o), bool(o), o.__class__, isinstance(o, object), o.__eq__(o), o.__eq__(1), o.__ne__(1), o.__lt__(o), o.__str__() == repr(o), o.__doc__ is not None, object.__bases__, object.__mro__)
print([n for n in dir(object())])
print(sorted(n for n in dir(A) if n not in dir(object)))
