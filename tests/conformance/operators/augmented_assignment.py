x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 4; print(x)
x //= 5; print(x)
x %= 6; print(x)
x **= 5; print(x)
x <<= 2; print(x)
x >>= 1; print(x)
x |= 7; print(x)
x &= 12; print(x)
x ^= 5; print(x)
x /= 4; print(x)
a = b = [1]
a += [2]; print(a, b, a is b)
a += "xy"; print(a, b)
a *= 2; print(a, b is a)
a = a + [0]; print(a is b, len(b))
t = u = (1,)
t += (2,); print(t, u)
s = {1, 2}
s2 = s
s |= {3}; s -= {1}; s ^= {9}; s &= {2, 9, 10}
print(sorted(s), s is s2)
d = e = {1: 1}
d |= {2: 2}; print(d, e is d)
d |= [(3, 3)]; print(d)
box = ([1],)
try:
    box[0] += [2]
except TypeError as err:
    print(err, box)
m = {"k": 1}
m["k"] += 41; print(m)
n = [1, 2, 3]
n[-1] *= 10; n[0:2] += [7]; print(n)
