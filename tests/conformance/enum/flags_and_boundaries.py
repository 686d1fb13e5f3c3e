from enum import *

class P(Flag):
    R = 4; W = 2; X = 1
    RW = R | W
print(P.R|P.X, repr(P.R|P.X), ~P.R, P.R in P.RW, list(P.RW), P(0), bool(P(0)), P(7), P.RW, len(P.RW))
try: P(8)
except ValueError as e: print(e)
class I(IntFlag):
    A=1;B=2
print(I.A|I.B|8, repr(I.A|8), ~I.A, I(3), I.A | 4, I.A & 3)
class Cf(Flag, boundary=CONFORM): A=1;B=2
print(Cf(9))
class Kp(Flag, boundary=KEEP): A=1;B=2
print(repr(Kp(9)), Kp(-1))
try: 3 in P.R
except TypeError as e: print(e)
