a = 5
print(a > 3 and a < 10)
print(a < 10 < "x")
