a = [1]
b = a
print(a is b, a is not b, a is [1], [] is [], {} is {}, None is None, () is ())
x = 1000
y = x
print(x is y, True is True, (1 == 1) is True, type(1) is int, type is type(type))
def f(): pass
g = f
print(f is g, f is not None, f.__name__ is g.__name__)
class C: pass
c = C()
print(c is c, C() is C(), type(c) is C, c.__class__ is C)
s = "abc"
t = s
print(s is t, Ellipsis is ..., NotImplemented is NotImplemented)
