for i in range(3): print(i, end=" ")
else: print("else")
for i in range(3):
    if i == 1: break
else: print("not printed")
print(i)
n = 3
while n: n -= 1
else: print("while else", n)
while True:
    n += 1
    if n < 3: continue
    break
else: print("no")
for i in []: print("no")
else: print("empty else")
for i in range(2):
    for j in range(3):
        if j == 1: break
    else: print("never")
    print(i, j)
for i in range(2):
    for j in range(2): continue
    else: continue
    print("never")
else: print("outer else")
for c in "ab":
    for d in c * 2: print(d, end="")
print()
for i in range(5):
    i = i * 10
    print(i, end=" ")
print(i)
for i in range(3):
    try:
        if i: continue
    finally: print("fin", i)
def f():
    while 1:
        for x in range(10):
            if x == 5: return x
print(f())
for k in {"a": 1}: print(k)
for i in (x := [1, 2]): x.append(3) if len(x) < 4 else None
print(x)
while (n := n - 1) > 0: print("n", n)
if n: print("no")
elif not n: print("elif")
else: print("no")
