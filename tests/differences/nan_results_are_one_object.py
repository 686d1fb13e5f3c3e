# Floats are values without an identity of their own here: NaNs that arithmetic makes are all the same object, so containers, which
# ask for identity before equality, take them for equal. In CPython each result is an object of its own (5, False, False).
# What float("nan") makes is told apart (conformance/floats/nan_identity).
nan = float("nan")
print(len({nan * k for k in range(5)}), [nan + 1] == [nan + 1], (nan * 2) in [nan * 2])
print(nan + 1 == nan + 1)
