assert True; assert 1, "no"; assert [0]; assert (1 == 1), "x"
for f in ("assert False", "assert 0, 'msg'", "assert [], [1, 2]", "assert None, ('a', 1)", "assert '', ValueError('v')", "assert 1 > 2, f'{1} not > {2}'"):
    try: exec(f)
    except AssertionError as e: print(repr(e), str(e), e.args)
def expensive(): print("evaluated"); return "message"
assert True, expensive()
try: assert False, expensive()
except AssertionError as e: print(e)
class B:
    def __bool__(self): print("bool"); return False
try: assert B()
except AssertionError as e: print("failed", e.args)
