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
    return _as_async_step(async_steps(generator, value, None, False, None), False)


def async_athrow(generator, typ, val, tb):
    exception = exception_of(typ, val, tb, "exceptions must be classes or instances deriving from BaseException, not ")
    return _as_async_step(async_steps(generator, None, exception, False, None), True)


def async_aclose(generator):
    return _as_async_step(async_steps(generator, None, GeneratorExit(), True, None), True)


# exception: what athrow() or aclose() throws, None of asend(). thrown: what throw() or close() of the step itself throws before it has
# begun (builtins/generators.cpp puts it there).
def async_steps(generator, value, exception, closing, thrown):
    if not _async_begin(generator, exception, closing, thrown):
        return
    ignored = False
    try:
        if thrown is None:
            thrown = exception
        if thrown is None:
            awaited = _async_send(generator, value)
        else:
            awaited = _async_throw(generator, thrown)
        while True:
            try:
                sent = yield awaited
            except BaseException as error:
                awaited = _async_throw(generator, error)
            else:
                awaited = _async_send(generator, sent)
    except (StopIteration, StopAsyncIteration, GeneratorExit) as error:
        if not closing:
            raise
        ignored = _isinstance(error, StopIteration)
    finally:
        _async_end(generator)
    if ignored:
        raise RuntimeError("async generator ignored GeneratorExit")


# close() of a step that has not begun.
def close_async_step(step):
    try:
        _generator_throw(step, GeneratorExit())
    except (StopIteration, StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError("coroutine ignored GeneratorExit")


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
