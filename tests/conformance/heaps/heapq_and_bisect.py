import heapq, bisect


def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


class W:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"W{self.v}"


data = [(i * 7919) % 101 for i in range(60)]
for wrap in (int, float, str, W, lambda v: (v % 5, W(v))):
    h = []
    for v in data: heapq.heappush(h, wrap(v))
    print(h[:6], [heapq.heappop(h) for _ in range(10)])
    h = [wrap(v) for v in data]; heapq.heapify(h)
    print(h[:6], heapq.heapreplace(h, wrap(50)), heapq.heappushpop(h, wrap(0)), [heapq.heappop(h) for _ in range(5)])
    g = [wrap(v) for v in data]; heapq.heapify_max(g); heapq.heappush_max(g, wrap(99))
    print(g[:6], heapq.heapreplace_max(g, wrap(3)), heapq.heappushpop_max(g, wrap(100)), [heapq.heappop_max(g) for _ in range(5)])
mixed = [3, 1.5, W(2)] 
t(lambda: heapq.heapify([1, "a"])); t(lambda: heapq.heappop([])); t(lambda: heapq.heappush(1, 2)); t(lambda: heapq.heappop((1,))); t(lambda: heapq.heapreplace([], 1)); t(lambda: heapq.heappushpop([], 1))
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(2, "abc", key=ord), heapq.nsmallest(1, [3, 1]), heapq.nlargest(0, [1]), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge("ca", "db", reverse=True)), list(heapq.merge([-1, 3], [2], key=abs)))
a = [1, 2, 2, 3, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 9), bisect.bisect_left(a, 0), bisect.bisect(a, 2, 0, 2), bisect.bisect_left("abc", "b"), bisect.bisect([1, 4, 9], 3, key=lambda x: x ** 0.5))
bisect.insort(a, 4); bisect.insort_left(a, 2); print(a)
t(lambda: bisect.bisect([1], 1, -1)); t(lambda: bisect.bisect([1], "a"))
