# Section 3.3.2: __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ and what each is asked.
class Fallback:
    present = "in the class"

    def __init__(self):
        self.own = "of the instance"

    def __getattr__(self, name):
        if name.startswith("x"):
            return f"made {name}"
        raise AttributeError(f"no {name}")

    @property
    def broken(self):
        raise AttributeError("inside of the property")

    @property
    def other(self):
        raise ValueError("another error")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


f = Fallback()
print(f.present, f.own, f.x1, getattr(f, "x2"), hasattr(f, "y"), getattr(f, "y", "default"), f.__class__.__name__)
attempt(lambda: f.y)
attempt(lambda: f.broken)
attempt(lambda: f.other)
attempt(lambda: Fallback.x1)
attempt(lambda: len(f))
attempt(lambda: object.__getattribute__(f, "x1"))
attempt(lambda: f.__len__())
attempt(lambda: f.__getattr__("direct"))
attempt(lambda: hasattr(object, "__getattr__"))


class Total:
    def __init__(self):
        object.__setattr__(self, "data", {"a": 1})

    def __getattribute__(self, name):
        print("get", name, end="; ")
        if name == "special":
            return "special"
        if name == "bad":
            raise ValueError("not an AttributeError")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        print("fallback", name, end="; ")
        return self.data[name]

    def __setattr__(self, name, value):
        print("set", name, value, end="; ")
        if name == "refused":
            raise AttributeError("refused")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name, end="; ")
        object.__delattr__(self, name)

    def __dir__(self):
        return iter(["z", "b", "a"])

    def __len__(self):
        return 3


t = Total()
print(t.special, t.a, t.data)
attempt(lambda: t.bad)
attempt(lambda: t.missing)
t.new = 1
t.new += 1
print(t.new)
del t.new
attempt(lambda: setattr(t, "refused", 1))
attempt(lambda: delattr(t, "nothing"))
print(len(t), dir(t), vars(t))
attempt(lambda: t.__dict__)
attempt(lambda: t.__len__())
for target in ("t.i", "(t.i, t.j)", "[*t.i]", "t.i: int"):
    exec(f"{target} = 'ab'")
for t.i in range(2):
    pass
with type("M", (), {"__enter__": lambda self: 5, "__exit__": lambda *args: None})() as t.i:
    pass
try:
    1 / 0
except ZeroDivisionError as error:
    t.e = error
[0 for t.i in "a"]
print()


class Dirs:
    def __init__(self, answer):
        self.answer = answer

    def __dir__(self):
        return self.answer


for answer in (("b", "a"), {"y": 1, "x": 2}, [], "ba", 5, None, [1, "a"], [3, 1, 2]):
    attempt(lambda: dir(Dirs(answer)))
attempt(lambda: dir(1, 2))


class Empty:
    pass


e = Empty()
e.b = e.a = 1
print([name for name in dir(e) if name[:2] != "__"], sorted(set(dir(Empty)) - set(dir(object))))
for action in (lambda: e.missing, lambda: delattr(e, "missing"), lambda: Empty.missing, lambda: delattr(Empty, "missing"), lambda: setattr(object(), "x", 1), lambda: setattr(5, "x", 1), lambda: delattr(5, "real"), lambda: setattr(5, "real", 1), lambda: setattr("", "upper", 1), lambda: delattr([], "append"), lambda: setattr(None, "x", 1),
               lambda: getattr(e, 5), lambda: setattr(e, 5, 1), lambda: delattr(e, 5), lambda: hasattr(e, 5), lambda: getattr(e, "a", 1, 2), lambda: object.__getattribute__(e, 5), lambda: object.__setattr__(e, 5, 1), lambda: object.__setattr__(Empty, "x", 1), lambda: type.__setattr__(e, "x", 1), lambda: object.__delattr__(e, "missing"), lambda: type.__setattr__(int, "x", 1)):
    attempt(action)


# The order of a lookup: data descriptor, instance, other descriptor or class attribute, __getattr__.
class Data:
    def __get__(self, instance, owner=None):
        return "data descriptor", instance is not None, owner.__name__

    def __set__(self, instance, value):
        print("set", value)

    def __delete__(self, instance):
        print("deleted")


class NonData:
    def __get__(self, instance, owner=None):
        return "other descriptor", instance is not None, owner.__name__


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["set_only"] = value


class DeleteOnly:
    def __delete__(self, instance):
        print("delete only")


class Owner:
    data, non_data, set_only, delete_only, plain = Data(), NonData(), SetOnly(), DeleteOnly(), "class"


class Sub(Owner):
    pass


o = Sub()
o.__dict__.update(data=1, non_data=2, plain=3, delete_only=4)
print(o.data, o.non_data, o.plain, type(o.set_only).__name__, o.delete_only, Owner.data, Sub.non_data)
o.data = 5
o.non_data = 6
o.set_only = 7
del o.data
del o.delete_only
print(o.non_data, o.set_only, o.__dict__["data"], Sub.data)
attempt(lambda: setattr(o, "delete_only", 1))
attempt(lambda: delattr(o, "set_only"))
del o.non_data
print(o.non_data)
print(super(Sub, o).data, super(Sub, Sub).data, super(Sub, o).plain, super(Sub, o).non_data)
attempt(lambda: super(Sub, o).missing)
print(NonData().__get__(o, Owner), Owner.__dict__["non_data"].__get__(None, Owner))
Owner.data = "replaced"
print(o.data, Owner.data)
late = NonData()
e.late = late
Empty.late = late
print(e.late is late, Empty.late)
Empty.called = type("Callable", (), {"__call__": lambda self, *args: args})()
print(e.called(1))
