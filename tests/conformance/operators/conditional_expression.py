print(1 if True else 2, 1 if [] else 2)
print([i if i % 2 else -i for i in range(6)])
print((lambda x: "neg" if x < 0 else "zero" if x == 0 else "pos")(0))
x = 5
y = x if x > 3 else x * 2 if x > 1 else 0
print(y)
print("yes" if x in (1, 5) and not x == 4 else "no")
a, b = (1, 2) if x else (3, 4)
print(a, b)
print((print("left") or 1) if x else print("right"))
def f(n): return n * f(n - 1) if n else 1
print(f(10))
print(1 if 0 else 2 if 0 else 3 if 0 else 4)
print([*([1] if x else []), *([2] if not x else [])])
