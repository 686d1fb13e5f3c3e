from enum import *

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
print(Color, Color.RED, repr(Color.RED), Color(2), Color['BLUE'], list(Color), len(Color), Color.CRIMSON is Color.RED)
print(Color.RED.name, Color.RED.value, Color.RED in Color, 1 in Color, 7 in Color)
print(Color.__members__)
try: Color(9)
except ValueError as e: print(e)
