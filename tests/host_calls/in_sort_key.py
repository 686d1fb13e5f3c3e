print(sorted([3, 1, 2], key=lambda n: -double(n)))
print(sorted(["pear", "fig", "apple"], key=len, reverse=True))
names = ["b", "a", "c"]
names.sort(key=lambda name: ask(name)[0])
print(names)
print(max([1, 5, 3], key=double), min([4, 2, 8], key=double))
