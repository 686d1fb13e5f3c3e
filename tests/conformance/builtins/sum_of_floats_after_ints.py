# Ints are added exactly, the first float is added plainly, and what follows is compensated.
print(sum([2**53, 1.0, 1.0]), sum([2**53, 1.0, 1.0, 1.0]), sum([0.0, 2**53, 1.0, 1.0]))
print(sum(x for x in [2**53, 1.0, 1.0]), sum([1, 0.1, 0.2, 0.3]), sum([0.1] * 10), sum([0, -0.0]), sum([-0.0], -0.0))
print(sum([1, True, 0.5]), sum([10**30, 1.0]), sum([0.5, 10**30]), sum([1], 0.1), sum([2**53], 1.0))
try:
    sum([10**400, 1.0])
except OverflowError as error:
    print(error)
