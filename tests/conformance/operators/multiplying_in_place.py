# Which message says that two operands cannot be multiplied, in place and not.
class Plain:
    pass


values = {"set": {1}, "dict": {1: 2}, "tuple": (1,), "list": [1], "str": "a", "bytes": b"a", "frozenset": frozenset({1}), "range": range(2), "keys": {}.keys(), "int": 2, "float": 1.5, "None": None, "object": Plain(), "generator": (x for x in ()), "bytearray": bytearray(b"a"), "type": int, "slice": slice(1)}
for a, left in values.items():
    for b, right in values.items():
        for in_place in (False, True):
            try:
                if in_place:
                    made = left[:] if isinstance(left, (list, bytearray)) else left
                    made *= right
                else:
                    made = left * right
                print(a, b, made)
            except TypeError as e:
                print(a, b, in_place, e)
