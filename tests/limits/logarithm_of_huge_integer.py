# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration
import math

x = 1 << 10**8
while True:
    math.log(x)
