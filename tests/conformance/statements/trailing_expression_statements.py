1
"string"
[1, 2]
None
x = 5
x
x + 1
print("printed only")
x if x else 0
(lambda: 1)()
x == 5
...
"end"
