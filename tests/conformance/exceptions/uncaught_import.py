import sys
print(sys.maxsize > 0)
import no_such_module_here
