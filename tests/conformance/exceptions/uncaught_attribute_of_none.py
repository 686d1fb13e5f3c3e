def find(items, n):
    for i in items:
        if i == n: return i
print(find([1], 1))
print(find([1], 2).bit_length())
