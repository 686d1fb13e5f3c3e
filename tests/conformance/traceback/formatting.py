import builtins


def print(*items):
    builtins.print(*[str(item).replace(__file__, 'main.py') for item in items])


import traceback, sys
def a(): b()
def b(): 1/0
try: a()
except ZeroDivisionError as e:
    print(traceback.format_exc())
    print(traceback.format_exception_only(e))
    tb = traceback.extract_tb(e.__traceback__)
    print([(f.lineno, f.name, f.line) for f in tb], len(tb), tb[0])
    print(traceback.format_exception(e) == traceback.format_exception(type(e), e, e.__traceback__))
    te = traceback.TracebackException.from_exception(e)
    print(te, te.exc_type_str, list(te.format_exception_only()))
    print(traceback.format_tb(e.__traceback__)[-1])
def r(n): return r(n-1) if n else 1/0
try: r(10)
except ZeroDivisionError: print(traceback.format_exc())
try:
    try: raise ValueError('one')
    except ValueError as e: raise KeyError('two') from e
except KeyError: print(traceback.format_exc())
try:
    try: raise ValueError('one')
    except ValueError as e: raise KeyError('two')
except KeyError: print(traceback.format_exc())
try: raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [TypeError(2)])])
except ExceptionGroup: print(traceback.format_exc())
def st(): return traceback.extract_stack()
print([f.name for f in st()])
e = ValueError('n'); e.add_note('note'); print(traceback.format_exception(e))
print(traceback.format_list([('f.py', 3, 'fn', 'x = 1')]))
class MyE(Exception): pass
print(traceback.format_exception_only(MyE('q')), traceback.format_exception_only(MyE()))
