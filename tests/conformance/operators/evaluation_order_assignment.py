def v(x):
    print("v", x)
    return x


class Target:
    def __init__(self, name):
        print("make", name)
        object.__setattr__(self, "name", name)

    def __setattr__(self, key, value):
        print("set", self.name, key, value)

    def __setitem__(self, key, value):
        print("setitem", self.name, key, value)

    def __delitem__(self, key):
        print("delitem", self.name, key)


Target("a").x = v(1)
Target("b")[v("key")] = v(2)
Target("c").x = Target("d").y = v(3)
Target("e").x, Target("f")[v(0)] = v(1), v(2)
[Target("g").x, *Target("h").y] = v([1, 2, 3])
del Target("i")[v(1)], Target("j")[v(2)]
for Target("k").x in v([10, 20]):
    print("body")
x = y = z = v(9)
print(x, y, z)
