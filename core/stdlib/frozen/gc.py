"""The garbage collector, as far as a program can see it."""

from _lang import collect as _collect, collections as _collections, run_finalizers as _run_finalizers

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

callbacks = []
garbage = []
_enabled = True
_debug = 0
_threshold = (2000, 10, 0)


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    for callback in callbacks:
        callback("start", {"generation": generation, "collected": 0, "uncollectable": 0})
    _collect()
    _run_finalizers()
    for callback in callbacks:
        callback("stop", {"generation": generation, "collected": 0, "uncollectable": 0})
    return 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def set_debug(flags, /):
    global _debug
    _debug = flags


def get_debug():
    return _debug


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    global _threshold
    _threshold = (threshold0, _threshold[1] if threshold1 is None else threshold1, _threshold[2] if threshold2 is None else threshold2)


def get_count():
    return (0, 0, 0)


def get_stats():
    return [{"collections": _collections() if i == 2 else 0, "collected": 0, "uncollectable": 0} for i in range(3)]


def get_objects(generation=None):
    return []


def get_referrers(*objs):
    return []


def get_referents(*objs):
    return []


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, bytearray, range, type(None), type(...), type(NotImplemented)))


def is_finalized(obj, /):
    return False


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0
