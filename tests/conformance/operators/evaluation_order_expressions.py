def v(x):
    print(x, end=" ")
    return x


print(v(1) + v(2) * v(3))
print((v(1), v(2), [v(3), {v(4): v(5)}]))
print({v("a"): v(1), v("b"): v(2)})
v(print)(v(1), v(2), sep=v("-"))
print(v([1, 2, 3])[v(0):v(2)])
print(v(1) if v(0) else v(2))
print(v(1) < v(2), v(2) ** v(3))
x = 1
print(x + (x := 5), x)
print([x, (x := 7), x])
i = 0
a = [0, 0, 0]
i, a[i] = 1, 9
print(i, a)
def f(a, b, *c, **d):
    return a, b, c, d
print(f(v(1), *v([2, 3]), v(4), k=v(5), **v({"z": 6})))
print(f(*v([1]), v(2), **v({"p": 1}), q=v(2)))
print(not v(0), -v(3), v("abc").upper(), f"{v(1)}{v(2)!r:{v(3)}}")
