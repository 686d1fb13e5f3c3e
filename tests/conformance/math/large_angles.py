import math

# Far from zero the quarter turns are to be subtracted exactly, or nothing of the angle is left.
ANGLES = [1647100.0, 2.0**22, 1e7, 123456789.125, 1e15, 1e22, 2.0**100, 2.0**120 + 2.0**70, 6381956970095103 * 2.0**797, 1.7976931348623157e308]
for angle in ANGLES:
    for x in (angle, -angle):
        print("%.17g %.13e %.13e %.13e" % (x, math.sin(x), math.cos(x), math.tan(x)))

# Of a result near zero too.
for quarter in (1, 2, 3, 4, 1000001, 12345678, 987654321012):
    x = quarter * (math.pi / 2)
    print(quarter, "%.12e %.12e" % (math.sin(x), math.cos(x)))
