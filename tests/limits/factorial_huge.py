# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration|memory
import math
print(math.factorial(10 ** 7) % 7)
