import sys
print(sys.exc_info(), sys.exception())
try: 1 / 0
except ZeroDivisionError as e:
    t, v, tb = sys.exc_info()
    print(t, v, v is e, tb is e.__traceback__, sys.exception() is e)
print(sys.exc_info())
