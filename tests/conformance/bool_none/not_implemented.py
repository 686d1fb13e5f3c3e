print(NotImplemented, repr(NotImplemented), type(NotImplemented).__name__)
try:
    bool(NotImplemented)
except TypeError as e:
    print(e)
try:
    NotImplemented()
except TypeError as e:
    print(e)
class A:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
a, b = A(), A()
print(a == b, a == a, a != b, a.__eq__(b), a.__ne__(b), (1).__lt__("x"))
try:
    a < b
except TypeError as e:
    print(e)
