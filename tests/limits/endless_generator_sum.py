# limits: max_duration_secs=0.3
# expect: limit duration
def ones():
    while True:
        yield 1
print(sum(ones()))
