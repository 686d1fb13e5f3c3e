# limits: max_steps=50000
# expect: limit steps
# stdout: start
print("start")
try:
    while True:
        pass
finally:
    print("never printed")
