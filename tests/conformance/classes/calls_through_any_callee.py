# __call__ that is no plain function: a class, a builtin, a bound method, a descriptor; on classes and on metaclasses.
def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


class Getter:
    def __init__(self, answer):
        self.answer = answer

    def __get__(self, obj, owner=None):
        print("get", type(obj).__name__, owner.__name__)
        return self.answer


class Failing:
    def __get__(self, obj, owner=None):
        raise LookupError("no call here")


class Callable:
    def __call__(self, *args, **kwargs):
        return "callable", args, kwargs


def show(*args, **kwargs):
    return args[1:] if args and not isinstance(args[0], (int, str)) else args, kwargs


for number, value in enumerate(
    [dict, len, [].append, show, Callable(), Getter(show), Getter(len), Failing(), Getter(Callable()), classmethod(show), staticmethod(show), property(lambda self: show), None, 3]
):
    A = type("A", (), {"__call__": value})
    attempt(lambda: A()())
    attempt(lambda: A()([1, 2]))
    attempt(lambda: A()(1, b=2))
    M = type("M", (type,), {"__call__": value})
    B = type.__new__(M, "B", (), {})
    attempt(lambda: B())
    attempt(lambda: B([1, 2]))
    attempt(lambda: B(1, b=2))


class Table(type):
    __call__ = dict


T = type.__new__(Table, "T", (dict,), {})
print(T(a=1, b=2), type(T(c=3)))
