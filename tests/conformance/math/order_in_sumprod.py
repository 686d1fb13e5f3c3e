import math

for p, q in (([1, "a"], [2, 3, 4]), ([1, 2], [3]), ([1], [2, 3]), ([1, [2]], [2, 3]), ([1, 2.5, 3], [2, 2, 2]), (["a"], [1]), ([1, None], [1, 1, 1]), (5, []), ([], 5), ([1, 1j], [2, 2]),
             ([1j], [2, 3]), ([True, 2], [3, 4.5]), (iter([1, 2]), (3, 4))):
    try:
        print(math.sumprod(p, q))
    except Exception as e:
        print(type(e).__name__, e)
