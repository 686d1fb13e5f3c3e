"""Locks for programs that take them: there is one thread."""

TIMEOUT_MAX = 9223372036.0
error = RuntimeError


def get_ident():
    return 1


get_native_id = get_ident


class LockType:
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        if self._count:
            if blocking and timeout < 0:
                raise RuntimeError("deadlock: the lock is held by the only thread")
            return False
        self._count = 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("release unlocked lock")
        self._count -= 1

    def locked(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class RLock(LockType):
    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1


lock = LockType
allocate_lock = LockType
