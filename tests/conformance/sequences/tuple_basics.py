print((), (1,), (1, 2), tuple(), tuple("ab"), tuple([1, [2]]), 1, 2, (1, (2, (3,))), (1, 2) + (3,), (1,) * 3, (1, 2)[0], (1, 2, 3)[1:], (1, 2, 3)[::-1], len((1, 2)), 2 in (1, 2), (1, 2) == (1, 2), (1, 2) < (1, 3), (1, 2, 1).count(1), (1, 2).index(2), hash((1, 2)) == hash((1, 2)), () < (0,), (1, "a") != (1, "b"), *(3, 4), tuple(x for x in range(2)))
t = 1, 2, [3]
t[2].append(4)
print(t, type(t).__name__, (lambda *a: a)(1, 2), {(1, 2): "k"}[1, 2], tuple({1: 2}), ((1)), ((1),))
for f in (lambda: (1,)[1], lambda: (1,)["a"], lambda: (1,) + [1], lambda: hash(([],)), lambda: (1,).append(2), lambda: (1,).index(5), lambda: tuple(5), lambda: (1,) < 1, lambda: tuple(1, 2), lambda: (1, 2)(), lambda: (1,) - (1,), lambda: (1, 2).index(1, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
a = b = (1,)
a += (2,)
print(a, b, (1, 2).__add__((3,)), (1,).__contains__(1), (1, 2).__len__(), tuple.index((5, 6), 6))
