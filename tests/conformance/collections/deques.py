from collections import deque


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), list(d), list(reversed(d)), 2 in d, 9 in d, bool(deque()))
d.extend("ab")
d.extendleft("xy")
print(d)
d.rotate(2); print(d)
d.rotate(-3); print(d)
d.reverse(); print(d)
d.insert(1, "i"); d.insert(100, "end"); d.insert(-1, "neg"); print(d)
d.remove("i"); del d[0]; d[0] = "set"; print(d, d.index("end"), d.count("b"))
m = deque(range(10), maxlen=3)
m.append(10); print(m, m.maxlen)
m.appendleft(5); m.extend([1, 2]); print(m, m.copy(), m + deque([7]), m * 2)
m += [3]; m *= 1; print(m)
z = deque([1], 0); z.append(2); print(z)
print(deque([1, 2]) == deque([1, 2]), deque([1]) < deque([2]), deque([1]) != [1], deque([1, 2]) >= deque([1]))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque()[0], lambda: deque([1])["a"], lambda: deque([1]).remove(2), lambda: deque([1]).index(2), lambda: deque([1], -1),
          lambda: deque([1], "a"), lambda: deque(5), lambda: deque([1], 1).insert(0, 1), lambda: deque([1]) + [1], lambda: deque([1]) * "a", lambda: deque(x=1), lambda: deque([1, 2, 3]).index(3, 0, 1), lambda: deque[int]):
    t(f)
d = deque([1, 2, 3])
def mutate():
    for x in d:
        d.append(x)
t(mutate)
class D(deque):
    def __init__(self, *a):
        super().__init__(*a)
        self.extra = 1
s = D([1, 2])
s.append(3)
print(s, s.extra, type(s.copy()).__name__, isinstance(s, deque))
r = deque([1]); r.append(r); print(r)
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __repr__(self): return f"E{self.v}"
e = deque([E(1), E(2), E(1)])
print(e.count(E(1)), e.index(E(2)), E(2) in e, e == deque([E(1), E(2), E(1)]))
e.remove(E(2)); print(e)
q = deque()
for i in range(1000): q.append(i)
total = 0
while q:
    total += q.popleft()
    if total % 7 == 0 and q: total += q.pop()
print(total)
match deque([1, 2]):
    case [a, b]: print("matched", a, b)
import copy
print(copy.copy(m), copy.deepcopy(deque([[1], [2]])), deque(iter("abc")), deque(x for x in range(3)))
