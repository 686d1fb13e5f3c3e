import math

VALUES = [0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 3.0, 6.0, -6.0, 7.0, 5e-324, 1e-323, 1.5e-323, 1e308, 8.98846567431158e307,
          1.7976931348623157e308, math.inf, -math.inf, math.nan]
for x in VALUES:
    row = []
    for y in VALUES:
        try:
            row.append(repr(math.remainder(x, y)))
        except ValueError as error:
            row.append(str(error))
    print(x, *row)
