try:
    fail("KeyError", "k")
except KeyError as error:
    print(repr(error))
for name in ["ValueError", "OSError", "ZeroDivisionError", "StopIteration"]:
    try:
        fail(name, "why")
    except Exception as error:
        print(type(error).__name__, error, error.__context__)


class Key:
    def __hash__(self):
        fail("TypeError", "no hash")


try:
    {Key(): 1}
except TypeError as error:
    print("hash:", error)
try:
    sorted([2, 1], key=lambda n: fail("LookupError", f"key {n}"))
except LookupError as error:
    print("sort:", error)


def generate():
    try:
        yield 1
        fail("ValueError", "in a generator")
    finally:
        print("cleaned", double(1))


try:
    list(generate())
except ValueError as error:
    print("generator:", error)


def stop():
    yield fail("StopIteration", "stop")


try:
    list(stop())
except RuntimeError as error:
    print(error, repr(error.__cause__))
try:
    try:
        1 / 0
    finally:
        fail("ValueError", "while handling")
except ValueError as error:
    print(repr(error.__context__))
