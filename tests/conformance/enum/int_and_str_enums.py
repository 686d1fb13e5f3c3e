from enum import *

class N(IntEnum):
    A = auto(); B = auto(); C = 10; D = auto()
print(list(N), N.A + 1, str(N.B), f"{N.C}", N.D, N.A < N.B, sorted([N.C, N.A]))
class S(StrEnum):
    Ab = auto(); C = 'x'
print(list(S), S.Ab, S.C + 'y', f"{S.C:>4}")
