# limits: max_recursion_depth=1000
# expect: ok
# A map that asks itself for items, without a function of the program's in between, until it is too deep: it goes on afterwards.
for before in range(4):
    nested = []
    items = iter(nested)
    endless = map(next, items)
    nested.extend([endless] * 5000)
    outer = endless
    for _ in range(before):
        outer = map(int, outer)
    too_deep = 0
    while True:
        try:
            next(outer)
        except RecursionError:
            too_deep += 1
        except StopIteration:
            break
    assert too_deep >= 4, too_deep
    nested += [iter([1])]
    assert list(endless) == []
    again = iter([iter([41]), iter([42])])
    other = map(next, again)
    assert list(other) == [41, 42]
