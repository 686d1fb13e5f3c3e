# exit: 0
def f(): raise SystemExit
print("a")
f()
print("b")
