# code.replace() changes the names of a code object and whether a generator may be awaited. What the instructions rest on cannot be
# changed: code comes from the compiler alone, so that no program can make code that the verifier has not seen. There is no co_code.
def f(a, b=1):
    return a


code = f.__code__
print(code.replace(co_name="g", co_argcount=2, co_varnames=("a", "b")).co_name)
for changes in ({"co_argcount": 1}, {"co_consts": (5,)}, {"co_flags": code.co_flags | 0x20}, {"co_filename": "x"}, {"co_code": b""}):
    try:
        code.replace(**changes)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
