def f(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0=0, b1=1, b2=2, b3=3, b4=4, b5=5, b6=6, b7=7, b8=8, b9=9, *rest, k0=0, k1=1, k2=2, k3=3, **more):
    return sum([a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, k0, k1, k2, k3]), rest, more
print(f(*range(10)), f(*range(25)), f(*range(10), k3=100, z=1), f(*range(300))[1][-1], f(*range(10), b9=1000))
def g(*a): return len(a)
print(g(*range(1000)), g(*[None] * 5000), g(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20))
def h(**k): return len(k)
print(h(**{f"k{i}": i for i in range(500)}), max(*range(400)), print(*range(30), sep=","))
try:
    f(*range(9))
except TypeError as e:
    print(e)
def many_locals():
    a = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = q = r = s = t = u = v = w = x = y = z = 1
    return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z
print(many_locals(), [[i * j for j in range(3)] for i in range(3)], ((((((((((1)))))))))), [1, [2, [3, [4, [5, [6]]]]]])
