# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration|ok
import sys
sys.set_int_max_str_digits(0)
x = 1 << 30000000
len(str(x))
