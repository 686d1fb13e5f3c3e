# Sections 4.3 and 7.8: what may be raised, from what; causes, contexts and tracebacks; the active exception.
import sys
import traceback


def shown(error):
    return (type(error).__name__, error.args, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)


def attempt(source, space=None):
    try:
        exec(source, globals() if space is None else space)
        print("nothing raised by", repr(source))
    except BaseException as error:
        print(repr(source), *shown(error))


class Mine(Exception):
    def __init__(self, *args):
        super().__init__("made", *args)


class Needs(Exception):
    def __init__(self, required):
        super().__init__(required)


class Gives(Exception):
    def __new__(cls):
        return 5


class Boom(Exception):
    def __init__(self):
        raise LookupError("in the constructor")


instance = ValueError("instance")
for source in ("raise", "raise ValueError", "raise ValueError('v')", "raise ValueError()", "raise Mine", "raise Mine(1)", "raise Needs", "raise Gives", "raise Boom", "raise instance", "raise 5", "raise 'text'", "raise None", "raise int", "raise object()", "raise (ValueError, TypeError)", "raise (ValueError)", "raise BaseException", "raise KeyboardInterrupt('k')", "raise StopIteration(1)", "raise GeneratorExit", "raise ValueError if 1 else TypeError", "raise (x := ValueError('walrus'))", "raise type('Made', (Exception,), {})", "raise NotImplemented", "raise NotImplementedError",
               "raise ValueError from TypeError", "raise ValueError from TypeError('t')", "raise ValueError from None", "raise ValueError from Mine", "raise ValueError from 5", "raise ValueError from 'x'", "raise ValueError from int", "raise ValueError from Needs", "raise ValueError from Boom", "raise 5 from TypeError", "raise ValueError from (TypeError)", "raise instance from instance", "raise ValueError from 1 / 0", "raise 1 / 0 from ValueError"):
    attempt(source)
for outer in ("raise TypeError('t')", "raise ValueError from None", "raise", "raise ValueError from error", "raise error", "raise error from None", "1 / 0", "raise KeyError('k') from IndexError('i')", "raise instance", "del error; raise", "try: 1 / 0\n except ZeroDivisionError: pass\n raise", "try: raise\n except ValueError as inner: raise inner from KeyError('i')"):
    attempt(f"try:\n raise ValueError('first')\nexcept ValueError as error:\n {outer}")
    attempt(f"try:\n raise ValueError('first')\nexcept ValueError as error:\n pass\nfinally:\n {outer.replace('error', 'instance')}")
attempt("with type('M', (), {'__enter__': lambda self: None, '__exit__': lambda self, *args: {}['in exit']})():\n 1 / 0")


# raise alone: in a function called by a handler, in a generator, after the handler.
def reraise():
    raise


try:
    1 / 0
except ZeroDivisionError as error:
    first = error
    try:
        reraise()
    except ZeroDivisionError as again:
        print(again is first, [frame.name for frame in traceback.extract_tb(again.__traceback__)])
try:
    reraise()
except RuntimeError as error:
    print(error, error.__context__)


def generator():
    try:
        yield 1
    except ValueError:
        yield sys.exception()
        raise


g = generator()
try:
    1 / 0
except ZeroDivisionError:
    print(next(g), repr(g.throw(ValueError("into"))), repr(sys.exception()))
    try:
        next(g)
    except ValueError as error:
        print(shown(error))
print(sys.exception())

# The context does not go around in circles; a cause hides it.
a, b = ValueError("a"), ValueError("b")
try:
    try:
        raise a
    except ValueError:
        raise b
except ValueError:
    try:
        raise a
    except ValueError as error:
        print(error is a, a.__context__ is b, b.__context__)
error = ValueError()
for name, values in (("__cause__", (KeyError(), None, 5, KeyError)), ("__context__", (KeyError(), None, 5)), ("__suppress_context__", (True, 0, 5, "x")), ("__traceback__", (None, 5)), ("args", ((1, 2), "ab", 5, [3]))):
    for value in values:
        try:
            setattr(error, name, value)
            print(name, repr(getattr(error, name)), error.__suppress_context__)
        except Exception as problem:
            print(name, type(problem).__name__, problem)
    try:
        delattr(error, name)
        print("deleted", name)
    except Exception as problem:
        print(name, type(problem).__name__, problem)

# Tracebacks: made when raised, extended when raised again, set by hand.
def thrower(error):
    raise error


error = ValueError("twice")
print(error.__traceback__)
for _ in range(2):
    try:
        thrower(error)
    except ValueError:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])
saved = error.__traceback__
fresh = KeyError("with a traceback").with_traceback(saved.tb_next)
try:
    raise fresh
except KeyError as caught:
    print(caught is fresh, [frame.name for frame in traceback.extract_tb(caught.__traceback__)], caught.with_traceback(None) is caught, caught.__traceback__)
try:
    try:
        1 / 0
    except ZeroDivisionError as inner:
        inner.__traceback__ = None
        raise
except ZeroDivisionError as outer:
    print(len(traceback.extract_tb(outer.__traceback__)))


# Handlers are chosen by class, never by a virtual base; by the first that fits.
class VirtualMeta(type):
    def __instancecheck__(cls, instance): return True
    def __subclasscheck__(cls, subclass): return True


class Virtual(Exception, metaclass=VirtualMeta): pass


try:
    raise ValueError("not virtual")
except Virtual:
    print("virtual")
except (KeyError, ValueError):
    print("real")
for handler in ("5", "'x'", "int", "None", "(ValueError, 5)", "[ValueError]", "(KeyError, (TypeError, ValueError))", "ValueError()", "object", "()", "1 / 0", "undefined", "lambda: ValueError", "BaseException", "(x for x in ())"):
    attempt(f"try:\n raise ValueError('v')\nexcept {handler}:\n print('caught by', {handler!r})")
    attempt(f"try:\n pass\nexcept {handler}:\n pass")
