# pow() with three arguments asks __pow__ of the first and __rpow__ of the second; the types of the three decide who complains.
class Base:
    def __init__(self, result=NotImplemented):
        self.result = result

    def __pow__(self, *args):
        print("pow", [type(a).__name__ for a in args])
        return self.result


class Exponent:
    def __rpow__(self, *args):
        print("rpow", [type(a).__name__ for a in args])
        return args


class Both(Base):
    def __rpow__(self, *args):
        print("rpow of Both", [type(a).__name__ for a in args])
        return "Both"


def attempt(*args):
    try:
        result = pow(*args)
        print([type(a).__name__ for a in args], type(result).__name__)
    except Exception as error:
        print([type(a).__name__ for a in args], type(error).__name__, error)


values = [2, 2.0, 2j, True, 2**80, "2", None, [], Base(1), Base(), Exponent(), Both()]
for a in values:
    for b in values:
        for c in [3, 3.0, 3j, None, [], Exponent()]:
            if b != 2**80 or c is not None:
                attempt(a, b, c)
