class C:
    def __getitem__(s, k): print("get", k); return k
    def __setitem__(s, k, v): print("set", k, v)
    def __delitem__(s, k): print("del", k)
c = C(); c[1]; c[1:2]; c[::3]; c[1, 2:3]; c[...]; c["a"] = 5; c[1:2] = [3]; del c[0], c[1:]
c[1] += 2
class It:
    def __getitem__(s, i):
        if i > 2: raise IndexError
        return i * 10
print(list(It()), 20 in It(), 5 in It(), [*It()], dict(zip(It(), It())))
a, b, c_ = It(); print(a, b, c_)
it = iter(It()); print(next(it), type(it))
class CI:
    n = 0
    def __call__(s): s.n += 1; return s.n
print(list(iter(CI(), 4)))
