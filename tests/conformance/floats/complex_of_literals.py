# A real literal and an imaginary one are folded as they are added: zeros keep the sign that the addition gives.
a, zero, i = -0.0, 0.0, 1j
for folded, added in ((-0.0 + 1j, a + i), (-0.0 - 1j, a - i), (0.0 - 1j, zero - i), (-0.0 + 0j, a + 0 * i), (5 - 0.0j, 5 - zero * i), (1 + 2j, 1 + 2 * i), ((-0.0) + (1j) - (False), a + i - False)):
    print(repr(folded), repr(added), repr(folded) == repr(added))
