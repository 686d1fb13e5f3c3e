try: 1/0
except ValueError, ZeroDivisionError: print("ok")
try: 1/0
except* ValueError, ZeroDivisionError: print("ok2")
