# Sections 3.3.9 and 8.5: the steps of a with statement, what __enter__ and __exit__ may answer, several managers, targets, jumps out of the block.
import sys


class Manager:
    def __init__(self, name, value=None, suppress=False, fail=None):
        self.name, self.value, self.suppress, self.fail = name, value, suppress, fail
        print("made", name, end="; ")

    def __enter__(self):
        print("enter", self.name, end="; ")
        if self.fail == "enter":
            raise LookupError("enter")
        return self.value

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error, type(traceback).__name__, end="; ")
        if self.fail == "exit":
            raise LookupError("exit")
        return self.suppress


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__))


def run(source):
    attempt(lambda: exec(source, globals()))


for source in (
    "with Manager('a', 1) as x: print(x)",
    "with Manager('a'): pass",
    "with Manager('a', 1) as x, Manager('b', 2) as y: print(x, y)",
    "with (Manager('a', 1) as x, Manager('b', 2) as y,): print(x, y)",
    "with (\n Manager('a', 1) as x,  # one\n\n Manager('b')\n): print(x)",
    "with (Manager('a', 1)) as x: print(x)",
    "with (Manager('a', 1)): pass",
    "with (Manager('a'), Manager('b')): pass",
    "with ((Manager('a'), Manager('b'))): pass",
    "with Manager('a', (1, [2, 3])) as (x, [y, *z]): print(x, y, z)",
    "with Manager('a', [1]) as x, Manager('b', x) as x[0]: print(x)",
    "with Manager('a', 5) as Manager.attribute: print(Manager.attribute)",
    "with Manager('a', 1) as (x, y): pass",
    "with Manager('a', suppress=True) as (x, y): pass",
    "with Manager('a'): 1 / 0",
    "with Manager('a', suppress=True): 1 / 0",
    "with Manager('a', suppress=[]): 1 / 0",
    "with Manager('a', suppress='yes'): 1 / 0",
    "with Manager('a', suppress=NotImplemented): 1 / 0",
    "with Manager('a', suppress=NotImplemented): pass",
    "with Manager('a', fail='enter'): print('never')",
    "with Manager('a', fail='exit'): pass",
    "with Manager('a', fail='exit'): 1 / 0",
    "with Manager('a', suppress=True), Manager('b', fail='enter'): print('never')",
    "with Manager('a', suppress=True), Manager('b', fail='exit'): 1 / 0",
    "with Manager('a'), Manager('b', suppress=True): 1 / 0",
    "with Manager('a', suppress=True), Manager(1 / 0): pass",
    "with Manager('a'): raise SystemExit(3)",
    "with Manager('a', suppress=True): raise KeyboardInterrupt",
    "for i in range(3):\n with Manager(i):\n  if i == 1: break\n  continue\nprint(i)",
    "with 5: pass",
    "with None as x: pass",
    "with Manager: pass",
    "with Manager('a') as 5: pass",
    "with Manager('a') as f(): pass",
    "with (x := Manager('a', 2)) as y: print(x.name, y)",
    "with x := Manager('a'): pass",
    "with (y := Manager('a'), Manager('b')): pass",
    "with Manager('a') as x.y.z: pass",
    "with Manager('a'), : pass",
    "with (): pass",
    "with (Manager('a') as x): print(x)",
    "with (Manager('a') as x) as y: pass",
    "with (yield): pass",
    "with *a: pass",
    "with (*a, b): pass",
    "with Manager('a') if 1 else 2 as x: pass",
    "with lambda: 1: pass",
    "with: pass",
):
    run(source)


def jumps(how):
    for i in range(2):
        with Manager(f"{how}{i}", suppress=True):
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(i)
            if how == "exception":
                return sys.exception()
        print("after", end="; ")
    return "end"


for how in ("return", "break", "continue", "raise", "none", "exception"):
    attempt(lambda: jumps(how))


def both():
    with Manager("outer"):
        try:
            return "from try"
        finally:
            with Manager("inner"):
                pass


attempt(both)


# Looked up on the class, both before __enter__ is called.
class OnInstance:
    def __init__(self):
        self.__enter__ = self.__exit__ = lambda *args: None


class NoExit:
    def __enter__(self):
        print("never entered")


class NoEnter:
    def __exit__(self, *args):
        pass


class Removes:
    def __enter__(self):
        del Removes.__exit__

    def __exit__(self, *args):
        print("the one that was loaded")


class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *args): pass


class SyncExit:
    __enter__ = None
    __exit__ = None


class Static:
    @staticmethod
    def __enter__():
        return "static"

    @classmethod
    def __exit__(cls, *args):
        print(cls.__name__, args)


for manager in (OnInstance(), NoExit(), NoEnter(), AsyncOnly(), SyncExit(), Static(), Removes()):
    def use():
        with manager as value:
            return value
    attempt(use)


class Exits:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print(sys.exception(), end="; ")
        raise args[1]


def reraised():
    with Exits():
        raise ValueError("same")


attempt(reraised)


class Replaces(Exits):
    def __exit__(self, kind, error, traceback):
        raise RuntimeError("other") from error


def replaced():
    with Replaces():
        raise ValueError("cause")


try:
    replaced()
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
