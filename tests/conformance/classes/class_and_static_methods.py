class C:
    count = 0
    @classmethod
    def make(cls, *a):
        cls.count += 1
        return cls, a
    @staticmethod
    def plus(a, b=1): return a + b
    def inst(self): return self.make(1), self.plus(2)
    raw = staticmethod(lambda x: x * 2)
    @classmethod
    @property
    def weird(cls): return "w"
class D(C): pass
print(C.make(1), D.make(), C().make(2), D().make()[0], C.count, D.count, C.plus(1), C().plus(1, 5), D().inst(), C.raw(4), C().raw(4))
print(type(C.__dict__["make"]).__name__, type(C.__dict__["plus"]).__name__, C.make.__func__.__name__, C.make.__self__, C.__dict__["plus"].__func__(5), callable(C.__dict__["plus"]), C.__dict__["plus"](7), C.__dict__["make"].__wrapped__.__name__)
for f in (lambda: C.plus(), lambda: C.make.x, lambda: C.__dict__["make"](1), lambda: classmethod(), lambda: C.inst()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
