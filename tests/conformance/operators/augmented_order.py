def index():
    print("index")
    return 0


def right():
    print("right")
    return 5


def target():
    print("target")
    return data


data = [1, 2]
target()[index()] += right()
print(data)


class Log:
    def __getattr__(self, name):
        print("get", name)
        return 10

    def __setattr__(self, name, value):
        print("set", name, value)


log = Log()
log.x += right()


class Items:
    def __getitem__(self, key):
        print("getitem", key)
        return 1

    def __setitem__(self, key, value):
        print("setitem", key, value)


Items()[index(), 2] += right()
Items()[1:index()] -= right()
