if (n := 10) > 5:
    print(n)
print([y := 1, y ** 2, y + 1], y)
data = [1, 2, 3, 4]
print([last := x for x in data if (half := x // 2)], last, half)
while (item := data.pop()) > 2:
    print("item", item)
print(item, data)
def f(a, b=(c := 5)):
    return a, b
print(f(a := 3), a, c)
print((x := 1, 2), x)
print({(k := "key"): (v := 1)}, k, v)
def g():
    if any((found := i) > 3 for i in range(10)):
        return found
print(g())
print((lambda: (z := 4) + z)())
print(f"{(w := 7)} {w}", len(q := [1, 2]), q)
total = 0
print([total := total + i for i in range(5)], total)
