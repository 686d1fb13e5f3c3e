class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        print("eq", self.n, o.n)
        return self.n == o.n
    def __lt__(self, o):
        print("lt", self.n, o.n)
        return self.n < o.n
print([N(1), N(2), N(3)] < [N(1), N(5), N(0)])
print((N(1),) == (N(1), N(2)), (N(1), N(2)) == (N(1), N(3)))
print([N(1)] <= [N(1)] if False else "skip")
print((N(1), N(4)) < (N(1), N(4), N(0)))
print(min([N(3), N(1), N(2)]).n, max((N(3), N(1))).n)
same = N(7)
print([same] == [same], same in [same], [same, N(1)] == [same, N(2)])
