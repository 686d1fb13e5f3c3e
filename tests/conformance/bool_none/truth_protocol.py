class A:
    def __bool__(self):
        print("bool")
        return False
class B:
    def __len__(self):
        print("len")
        return 0
class C(A):
    def __len__(self):
        print("never")
        return 5
class D:
    def __bool__(self): return 1
class E:
    def __len__(self): return -1
class F:
    def __len__(self): return "x"
class G:
    __bool__ = None
class H:
    def __bool__(self): raise ValueError("no truth")
print(bool(A()), bool(B()), bool(C()), not A())
print(A() or 5, bool(B() and 5), 1 if A() else 2)
while B():
    pass
for cls in (D, E, F, G, H):
    try:
        print(bool(cls()))
    except Exception as e:
        print(type(e).__name__, e)
    try:
        if cls():
            print("true")
    except Exception as e:
        print(type(e).__name__, e)
print(all([1, A(), 2]), any([0, B()]), list(filter(None, [0, 1, A(), "", "x"])).__len__())
