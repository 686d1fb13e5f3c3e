# limits: max_steps=50000
# expect: limit steps
# stdout: enter
class CM:
    def __enter__(self):
        print("enter")
    def __exit__(self, *a):
        print("exit", a)
        return True
with CM():
    while True:
        pass
