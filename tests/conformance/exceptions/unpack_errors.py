def u1(): a, b = 1
def u2(): a, b = 1, 2, 3
def u3(): a, b = [1]
def u4(): a, b, *c = [1]
def u5(): a, (b, c) = 1, 2
def u6(): a, b = "abc"
def u7(): a, b = {}
def u8(): a, b = (x for x in range(5))
def u9(): [a] = []
def u10(): a, *b, c = "x"
def u11(): (a, b), c = [1, 2], 3; return a, b, c
def u12():
    for a, b in [(1, 2), (3,)]: pass
def u13(): a, b = None
def u14(): *a, = 5
def u15(): a, b, c = {1: 2, 3: 4}
def u16(): a, b = iter([1, 2, 3])
def u17(): () = [1]
def u18(): return [(a, b) for a, b in [[1]]]
for f in (u1, u2, u3, u4, u5, u6, u7, u8, u9, u10, u11, u12, u13, u14, u15, u16, u17, u18):
    try: print(f.__name__, f())
    except Exception as e: print(f.__name__, type(e).__name__, e)
