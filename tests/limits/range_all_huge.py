# limits: max_duration_secs=0.3
# expect: limit duration
print(any(map(None.__class__.__bool__ if False else (lambda x: False), range(10 ** 18))))
