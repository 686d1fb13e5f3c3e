# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# The one without a callback is looked for among all of them.
import weakref


class A:
    pass


a = A()
plain = weakref.ref(a)
others = [weakref.ref(a, print) for _ in range(300_000)]
while True:
    weakref.ref(a)
