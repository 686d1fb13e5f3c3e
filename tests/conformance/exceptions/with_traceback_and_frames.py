def f():
    raise ValueError("v")
try: f()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, type(tb).__name__, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name)
    e2 = e
try: raise e2.with_traceback(None)
except ValueError as e: print(e.__traceback__.tb_lineno, e.__traceback__.tb_next)
