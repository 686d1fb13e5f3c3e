# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# 2 ** 40 ways through tuples that hold others twice.
classes = (str, bytes)
for _ in range(40):
    classes = (classes, classes)
isinstance(1, classes)
