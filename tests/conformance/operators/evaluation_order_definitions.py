def v(x):
    print("v", x)
    return x


def deco(n):
    print("deco", n)
    def apply(f):
        print("apply", n)
        return f
    return apply


@deco(v(1))
@deco(v(2))
def f(a=v("a"), b=v("b"), *, c=v("c")):
    return a, b, c


print(f())


@deco("class")
class C(v(object)):
    print("body")
    x = v(5)

    def method(self, y=v("y")):
        return y


print(C().method(), C.x)
g = lambda p=v("p"), *q, r=v("r"): (p, q, r)
print(g())
print([v(a) for a in v([1, 2]) if v(a) > 1])
gen = (v(b) for b in v([3, 4]))
print("made")
print(list(gen))
print({v(k): v(w) for k, w in [(1, 2)]})
