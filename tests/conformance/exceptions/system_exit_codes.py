# exit: 3
import sys
try: sys.exit()
except SystemExit as e: print(repr(e), e.code)
try: sys.exit("msg")
except SystemExit as e: print(repr(e), e.code)
try: raise SystemExit(5)
except SystemExit as e: print(e.code)
try: sys.exit(3)
finally: print("finally runs")
