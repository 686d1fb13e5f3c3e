"""Functions that are called when the program ends."""

from _lang import at_exit as _at_exit

# Each with its arguments; the machine has the list.
_functions = _at_exit()


def register(*args, **kwargs):
    if not args:
        raise TypeError("register() takes at least 1 argument (0 given)")
    func, *args = args
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    _functions[:] = [entry for entry in _functions if not func == entry[0]]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    _at_exit(True)
