# Section 8.4: except, except*, else and finally: order, names, jumps, what is handled, PEP 758 and PEP 765.
import sys


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__context__), getattr(error, "exceptions", ""))


def flow(how):
    steps = []
    try:
        steps.append("try")
        if how == "raise": raise ValueError
        if how == "other": raise KeyError("k")
        if how == "return": return steps
    except (ValueError, TypeError) as error:
        steps.append(("except", type(error).__name__, sys.exception() is error))
    except KeyError:
        steps.append(repr(sys.exception()))
    else:
        steps.append("else")
        if how == "else":
            raise ValueError("from else")
    finally:
        steps.append(("finally", sys.exception()))
        if how == "else":
            print(steps)
    return steps


for how in ("", "raise", "other", "return", "else"):
    attempt(lambda: flow(how))


# Without parentheses (PEP 758); with a name they are needed.
def without(error):
    try:
        raise error
    except ValueError, TypeError:
        return "either"
    except KeyError, IndexError, :
        return "more"
    finally:
        pass


print(without(ValueError()), without(TypeError()), without(KeyError()), without(IndexError()))
attempt(lambda: without(OSError("not caught")))

# The name is gone after the clause, also when it was deleted or bound anew; it hides one that was there.
error = "before"
try:
    1 / 0
except ZeroDivisionError as error:
    kept = error
print("error" in globals(), repr(kept))
try:
    1 / 0
except ZeroDivisionError as error:
    del error
try:
    1 / 0
except ZeroDivisionError as error:
    error = "bound anew"
print("error" in globals())


def local_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        inner = lambda: e
        try:
            return inner
        finally:
            pass


attempt(lambda: local_name()())


class Holder:
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass


print(hasattr(Holder, "e"))


# sys.exception() while handlers nest.
def nested():
    seen = [sys.exception()]
    try:
        raise TypeError
    except TypeError:
        seen.append(repr(sys.exception()))
        try:
            raise ValueError
        except ValueError:
            seen.append(repr(sys.exception()))
        seen.append(repr(sys.exception()))
        try:
            seen.append(repr(sys.exception()))
        finally:
            seen.append(("finally", repr(sys.exception())))
    seen.append(sys.exception())
    try:
        try:
            raise KeyError
        finally:
            seen.append(("unhandled", repr(sys.exception())))
    except KeyError:
        pass
    return seen, sys.exc_info()


print(nested())


# An exception in the header of a clause; one that no clause takes; handlers of handlers.
def header(how):
    try:
        raise ValueError("original")
    except how():
        return "caught"
    except ValueError:
        return "never"


attempt(lambda: header(lambda: 1 / 0))
attempt(lambda: header(lambda: KeyError))


def twice():
    try:
        try:
            raise ValueError("v")
        except ValueError:
            print("inner", end=" ")
    except ValueError:
        print("outer never")
    try:
        try:
            raise ValueError("v")
        except ValueError:
            raise ValueError("again")
        except Exception:
            print("never")
    except ValueError as error:
        return error


print(repr(twice()))


# finally: what is saved, what is lost, what is last.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    space = {}
    exec('''
def f():
    try:
        1/0
    finally:
        return 42
def foo():
    try:
        return "try"
    finally:
        return "finally"
def loses():
    for i in range(3):
        try:
            1 / 0
        finally:
            if i == 1:
                break
            continue
    return i
def inner_loop():
    try:
        raise KeyError("kept")
    finally:
        for i in range(3):
            if i: break
            continue
        def g(): return 1
        class C: pass
        lambda: (yield)
def handled():
    while True:
        try:
            raise KeyError
        finally:
            try:
                break
            finally:
                pass
    return "done"
''', space)
    print([(str(one.message), one.lineno, one.category.__name__) for one in caught])
for name in ("f", "foo", "loses", "inner_loop", "handled"):
    attempt(space[name])


def replaced():
    try:
        raise ValueError("saved")
    finally:
        raise KeyError("raised in finally")


attempt(replaced)


def order():
    out = []
    for i in range(3):
        try:
            out.append(i)
            if i == 1: continue
            if i == 2: break
        finally:
            out.append("f")
    else:
        out.append("never")
    def g():
        try:
            try:
                return out.append("value")
            finally:
                out.append("inner")
        finally:
            out.append("outer")
    g()
    try:
        try:
            raise ValueError
        finally:
            out.append("cleanup")
    except ValueError:
        out.append("handled")
    return out


print(order())


# except*
def star(error, log):
    try:
        raise error
    except* TypeError as e:
        log.append(("TypeError", type(e).__name__, e.message, e.exceptions, sys.exception() is e))
    except* (ValueError, KeyError) as e:
        log.append(("Value or Key", repr(e)))
        if e.exceptions[0].args == ("raise",):
            raise
        if e.exceptions[0].args == ("new",):
            raise LookupError("new one")
    except* OSError:
        log.append(repr(sys.exception()))
    else:
        log.append("else")
    finally:
        log.append("finally")
    return "completed"


for error in (ExceptionGroup("eg", [ValueError(1), TypeError(2), OSError(3), OSError(4)]), ExceptionGroup("eg", [ValueError("raise"), TypeError(2), RuntimeError(5)]), ExceptionGroup("eg", [ValueError("new"), RuntimeError(5)]), ExceptionGroup("eg", [KeyError("new")]), TypeError("naked"), ValueError("raise"), RuntimeError("naked"), ExceptionGroup("outer", [ExceptionGroup("inner", [TypeError(1), RuntimeError(2)]), TypeError(3)]), BaseExceptionGroup("base", [KeyboardInterrupt(), TypeError(1)]), KeyboardInterrupt("naked")):
    log = []
    attempt(lambda: star(error, log))
    print("  ", log)


def star_without(error):
    try:
        raise error
    except* ValueError, TypeError:
        return_value = repr(sys.exception())
    return return_value


print(star_without(ExceptionGroup("eg", [ValueError(1), TypeError(2)])))
for handler in ("ExceptionGroup", "BaseExceptionGroup", "(ValueError, ExceptionGroup)", "5", "(ValueError, 5)", "int", "type('Sub', (ExceptionGroup,), {})"):
    attempt(lambda: exec(f"try:\n raise ValueError('v')\nexcept* {handler}: pass"))
    attempt(lambda: exec(f"try:\n pass\nexcept* {handler}: pass"))
for text in ("try: pass", "try: pass\nelse: pass", "try: pass\nexcept: pass\nexcept X: pass", "try: pass\nexcept X: pass\nexcept: pass", "try: pass\nexcept* : pass", "try: pass\nexcept*: pass", "try: pass\nexcept X: pass\nexcept* Y: pass", "try: pass\nexcept* X: pass\nexcept Y: pass", "try: pass\nexcept X, Y: pass", "try: pass\nexcept X, Y as z: pass", "try: pass\nexcept (X, Y) as z: pass", "try: pass\nexcept X as y.z: pass", "try: pass\nexcept X as y[0]: pass", "try: pass\nexcept X as (y): pass", "try: pass\nexcept X as 5: pass", "try: pass\nexcept X as None: pass", "try: pass\nexcept X as y, z: pass", "try: pass\nexcept* X, Y: pass", "try: pass\nexcept* X, Y as z: pass", "try: pass\nexcept as x: pass", "try: pass\nexcept *X: pass", "try: pass\nexcept X if Y else Z: pass", "try: pass\nexcept X := Y: pass", "try: pass\nexcept (X := Y): pass", "try: pass\nexcept *X, *Y: pass", "try: pass\nexcept *X,: pass", "try: pass\nexcept X,: pass", "try: pass\nexcept ,: pass", "try: pass\nexcept lambda: 1: pass", "try: pass\nexcept X\n pass", "try: pass\nfinally\n pass", "try: pass\nelse: pass\nexcept: pass", "try: pass\nfinally: pass\nexcept: pass", "try: pass\nfinally: pass\nfinally: pass", "try: pass\nfinally: pass\nelse: pass", "try: pass\nelse: pass\nfinally: pass", "try: pass\nexcept: pass\nelse: pass\nelse: pass", "try pass\nexcept: pass", "try: pass\nexcept yield: pass",
             "for x in y:\n try: pass\n except* X: break", "for x in y:\n try: pass\n except* X: continue", "def f():\n try: pass\n except* X: return", "def f():\n try: pass\n except* X:\n  for x in y: break", "def f():\n try: pass\n except* X:\n  def g(): return", "def f():\n try: return\n except* X: pass", "def f():\n try: pass\n except* X: pass\n else: return", "def f():\n try: pass\n except* X: pass\n finally: return", "def f():\n try: pass\n finally: return", "for x in y:\n try: pass\n finally: break", "def f():\n try: pass\n finally:\n  with a: return", "def f():\n try: pass\n finally:\n  if a: return", "def f():\n try: pass\n finally:\n  try: return\n  except: pass", "def f():\n try: pass\n finally:\n  def g(): return", "def f():\n try: pass\n finally:\n  while 1: break", "def f():\n try:\n  try: pass\n  finally: pass\n  return\n finally: pass", "while 1:\n try: pass\n finally:\n  for x in y:\n   continue\n  else: break"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "<try>", "exec")
            print(repr(text), "accepted", [(str(one.message), one.lineno) for one in caught])
        except SyntaxError as error:
            print(repr(text), error.msg, error.lineno, error.offset)
