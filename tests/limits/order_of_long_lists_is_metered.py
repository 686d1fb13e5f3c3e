# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# Long beginnings that are the same objects.
a = [0] * 5000000
b = [0] * 5000000
many = [a, b] * 10
while True:
    max(many)
    sorted(many)
