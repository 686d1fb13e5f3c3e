# throw() of generators, and the steps of async generators.
#
# What asend() and its kin hand out is a generator of the prelude under another type: awaiting it resumes the async generator. Inside that,
# an `await` yields through (the step yields it on), a `yield` raises StopIteration with the value, a return StopAsyncIteration.


def generator_throw(generator, typ, val, tb):
    exception = exception_of(typ, val, tb, "exceptions must be classes or instances deriving from BaseException, not ")
    given = (exception, typ, val, tb)
    while given[-1] is None:
        given = given[:-1]
    return _generator_throw(generator, given)


def coroutine_await(coroutine):
    return _as_coroutine_wrapper(coroutine_steps(coroutine))


def coroutine_steps(coroutine):
    return (yield from coroutine)


def async_asend(generator, value):
    return _as_async_step(async_steps(generator, value, None))


def async_athrow(generator, typ, val, tb):
    exception = exception_of(typ, val, tb, "exceptions must be classes or instances deriving from BaseException, not ")
    return throwing_step(async_steps(generator, None, exception))


def async_aclose(generator):
    return throwing_step(async_close_steps(generator))


def throwing_step(steps):
    steps.__name__ = "throw"
    return _as_async_step(steps)


def async_steps(generator, value, exception):
    if exception is not None and _async_state(generator) == 3:
        return
    if _async_running(generator, True):
        raise RuntimeError("anext(): asynchronous generator is already running" if exception is None else "athrow(): asynchronous generator is already running")
    try:
        if exception is None:
            awaited = _async_send(generator, value)
        else:
            awaited = _async_throw(generator, exception)
        while True:
            try:
                sent = yield awaited
            except BaseException as error:
                awaited = _async_throw(generator, error)
            else:
                awaited = _async_send(generator, sent)
    finally:
        _async_running(generator, False)


def async_close_steps(generator):
    state = _async_state(generator)
    if state == 0 or state == 3:
        _generator_close(generator)
        return
    if _async_running(generator, True):
        raise RuntimeError("aclose(): asynchronous generator is already running")
    try:
        awaited = _async_throw(generator, GeneratorExit())
        while True:
            try:
                sent = yield awaited
            except BaseException as error:
                awaited = _async_throw(generator, error)
            else:
                awaited = _async_send(generator, sent)
    except StopIteration:
        ignored = True
    except (StopAsyncIteration, GeneratorExit):
        ignored = False
    finally:
        _async_running(generator, False)
    if ignored:
        raise RuntimeError("async generator ignored GeneratorExit")


def exception_of(typ, val, tb, message):
    if _isinstance(typ, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        exception = typ
    elif _isinstance(typ, type) and issubclass(typ, BaseException):
        if _isinstance(val, typ):
            exception = val
        elif val is None:
            exception = typ()
        elif _isinstance(val, tuple):
            exception = typ(*val)
        else:
            exception = typ(val)
    else:
        raise TypeError(message + _type_name(typ))
    if tb is not None:
        if type(tb).__name__ != "traceback":
            raise TypeError("throw() third argument must be a traceback object")
        exception.__traceback__ = tb
    return exception
