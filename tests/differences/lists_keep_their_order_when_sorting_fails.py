# A sort that fails leaves the list as it was. In CPython the items are in some order between the old and the new one, which depends on
# how far the sort has come (it prints [1, 2, 3, 'a']); Python promises neither.
items = [3, 1, 2, "a"]
try:
    items.sort()
except TypeError as e:
    print(e)
print(items)
