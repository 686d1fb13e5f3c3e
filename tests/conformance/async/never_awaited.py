# A coroutine that dies before it has begun is warned of; one that has begun is closed.
import gc
import warnings


async def work():
    try:
        await work_of_another()
    finally:
        print("cleaned up")


class Pause:
    def __await__(self):
        yield "paused"


async def work_of_another():
    await Pause()


class Worker:
    async def method(self):
        return 1


def drop(make):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        make()
        gc.collect()
    for warning in caught:
        print(warning.category.__name__, warning.message)
    print(len(caught))


def begun():
    coroutine = work()
    print(coroutine.send(None))


def closed():
    work().close()


def finished():
    try:
        Worker().method().send(None)
    except StopIteration as stop:
        print(stop.value)


drop(work)
drop(Worker().method)
drop(begun)
drop(closed)
drop(finished)
