print("a")
s = 'never ends
