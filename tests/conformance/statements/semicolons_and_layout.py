a = 1; b = 2; print(a, b)
if a: print("one line"); print("same suite")
for i in range(2): print(i); continue
while a: a -= 1; print("w", a)
class C: x = 1; y = 2
def f(): a = 1; return a
print(C.x, C.y, f())
if (a == 0 and
        b == 2
        # comment inside
        and True):
    print("multi")
x = [
    1,

    2,  # two
]
print(x)
if True:
        print("eight spaces")
if True:
	print("tab")
y = 1 + \
    2
print(y)


# comment at column 0
def g():
    # only comment

    return 5
    # trailing
print(g())
if True: pass; print("after pass")
try: z = 1; print(z)
except: pass
else: print("e")
finally: print("f")
with open if False else __import__("math").__class__("m") and type("CM", (), {"__enter__": lambda s: 1, "__exit__": lambda s, *a: None})() as q: print(q); print("in with")
