import math
print(math.__name__, sorted(n for n in dir(math) if not n.startswith("_")))
try: math.foo
except AttributeError as e: print(e)
try: math.sqrt(1, 2)
except TypeError as e: print(e)
try: math.sqrt(x=1)
except TypeError as e: print(e)
print(math.sqrt.__name__, type(math.sqrt).__name__, repr(math.sqrt), list(map(math.sqrt, [4, 9])), math.floor.__module__)
