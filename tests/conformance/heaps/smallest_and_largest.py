import heapq
import random

r = random.Random(5)
values = [r.randrange(50) for _ in range(60)]
for n in 0, 1, 2, 7, 59, 60, 61, -2:
    for key in None, lambda v: -v, lambda v: v % 7:
        for source in values, tuple(values):
            print(heapq.nsmallest(n, source, key) == sorted(values, key=key)[:max(n, 0)], heapq.nlargest(n, iter(source), key=key) == sorted(values, key=key, reverse=True)[:max(n, 0)])
for f in (
    lambda: heapq.nsmallest("a", [1]), lambda: heapq.nlargest({}, [1]), lambda: heapq.nsmallest(None, iter([])), lambda: heapq.nlargest(None, iter([])),
    lambda: heapq.nsmallest(1.5, [1, 2, 3]), lambda: heapq.nlargest(5.5, [1, 2, 3]), lambda: heapq.nlargest(1.5, [1, 2, 3]), lambda: heapq.nsmallest(1, 5),
    lambda: heapq.nlargest(2, 5), lambda: heapq.nlargest(2, [1, "a"]), lambda: heapq.nsmallest(2, [1, "a", 3, 4]), lambda: heapq.nsmallest(2, [4, 3, 1, "a"]),
    lambda: heapq.nlargest(-2, [1, "a"], 5), lambda: heapq.nlargest(2, [1, 2, 3, 4], 5), lambda: heapq.nsmallest(2, ["b", "a", "c"], str.upper),
    lambda: heapq.nsmallest(10**30, [1, 2]), lambda: heapq.nsmallest(True, [2, 1]), lambda: heapq.heapify(None), lambda: heapq.heappush((), 1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
