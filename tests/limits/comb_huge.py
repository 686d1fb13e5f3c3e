# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration|memory
import math
print(math.comb(10 ** 8, 5 * 10 ** 7) % 7)
