# limits: max_output=100K max_duration_secs=10
# expect: limit output
import sys
while True:
    sys.stdout.write("y")
