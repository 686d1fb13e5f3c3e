# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration
from operator import attrgetter

attrgetter(*["a" * 10000000] * 10000)
