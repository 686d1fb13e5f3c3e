"""Context managers, and ways of making and stacking them."""

import sys
from _abc import _check_methods
from _wrapping import update_wrapper as _wraps
from abc import ABC, abstractmethod

__all__ = [
    "asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager", "AbstractAsyncContextManager",
    "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir",
]

_subscriptable = classmethod(type(list[int]))


class AbstractContextManager(ABC):
    __slots__ = ()
    __class_getitem__ = _subscriptable

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        pass

    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(ABC):
    __slots__ = ()
    __class_getitem__ = _subscriptable

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        pass

    @classmethod
    def __subclasshook__(cls, C):
        return _check_methods(C, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


# --- managers that are decorators and generators ----------------------------------------------------------------------------------


class _Again:
    # A decorator enters the manager anew for each call; a generator has to be made anew for that.
    def _recreate_cm(self):
        return self


class ContextDecorator(_Again):
    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return _wraps(inner, func)


class AsyncContextDecorator(_Again):
    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)

        return _wraps(inner, func)


class _OfGenerator(_Again):
    def __init__(self, func, args, kwds):
        self.func, self.args, self.kwds = func, args, kwds
        self.gen = func(*args, **kwds)
        if getattr(func, "__doc__", None) is not None:
            self.__doc__ = func.__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def _started(self):
        # Only the generator is needed from now on. Attributes that are set again cost less here than ones that go.
        if self.args is None:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute 'args'", name="args", obj=self)
        self.args = self.kwds = self.func = None

    def _answer(self, caught, thrown, traceback):
        # What __exit__ returns when the generator ended with `caught` after `thrown` was thrown into it: None when `caught` goes on.
        if isinstance(caught, self._end):
            return caught is not thrown
        # The end of an iteration cannot leave a generator as it is.
        wrapped = type(caught) is RuntimeError and isinstance(thrown, self._wrapped) and caught.__cause__ is thrown
        if caught is not thrown and not wrapped:
            return None
        thrown.__traceback__ = traceback
        return False


class _GeneratorContextManager(_OfGenerator, AbstractContextManager, ContextDecorator):
    _end = _wrapped = StopIteration

    def __enter__(self):
        self._started()
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        problem = "generator didn't stop"
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
        else:
            thrown = typ() if value is None else value
            try:
                self.gen.throw(thrown)
            except BaseException as caught:
                answer = self._answer(caught, thrown, traceback)
                if answer is None:
                    raise
                return answer
            problem += " after throw()"
        with closing(self.gen):
            raise RuntimeError(problem)


class _AsyncGeneratorContextManager(_OfGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    _end = StopAsyncIteration
    _wrapped = StopIteration, StopAsyncIteration

    async def __aenter__(self):
        self._started()
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        problem = "generator didn't stop"
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
        else:
            thrown = typ() if value is None else value
            try:
                await self.gen.athrow(thrown)
            except BaseException as caught:
                answer = self._answer(caught, thrown, traceback)
                if answer is None:
                    raise
                return answer
            problem += " after athrow()"
        async with aclosing(self.gen):
            raise RuntimeError(problem)


def _made_by(kind):
    def decorate(func):
        def helper(*args, **kwds):
            return kind(func, args, kwds)

        return _wraps(helper, func)

    return decorate


contextmanager = _made_by(_GeneratorContextManager)
asynccontextmanager = _made_by(_AsyncGeneratorContextManager)
contextmanager.__name__ = contextmanager.__qualname__ = "contextmanager"
asynccontextmanager.__name__ = asynccontextmanager.__qualname__ = "asynccontextmanager"


# --- small managers -----------------------------------------------------------------------------------------------------------------


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aexit__(self, *excinfo):
        pass


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return None
        if not issubclass(exctype, BaseExceptionGroup) or issubclass(exctype, self._exceptions):
            return issubclass(exctype, self._exceptions)
        rest = excinst.split(self._exceptions)[1]
        if rest is not None:
            raise rest
        return True


class _Swapped(AbstractContextManager):
    # Puts something in a place and what was there back again; it may be entered while it is entered.
    def __init__(self, new):
        self._new = new
        self._before = []

    def __enter__(self):
        self._before.append(self._swap(self._new))
        return self._new

    def __exit__(self, *excinfo):
        self._swap(self._before.pop())


class redirect_stdout(_Swapped):
    def _swap(self, stream):
        before, sys.stdout = sys.stdout, stream
        return before


class redirect_stderr(_Swapped):
    def _swap(self, stream):
        before, sys.stderr = sys.stderr, stream
        return before


class chdir(_Swapped):
    def __enter__(self):
        super().__enter__()

    def _swap(self, path):
        import os

        before = os.getcwd()
        os.chdir(path)
        return before


# --- stacks -------------------------------------------------------------------------------------------------------------------------


def _with_context(error, before, outer):
    # `error` came while `before` was in the air: that is the end of its chain of contexts, where `outer`, which the stack was left with, is.
    while (context := error.__context__) is not None and context is not before:
        if context is outer:
            error.__context__ = before
            break
        error = context


class _BaseExitStack:
    def __init__(self):
        # (whether it has to be awaited, what to call with the three of an exception)
        self._exits = []

    def pop_all(self):
        new = type(self)()
        new._exits, self._exits = self._exits, []
        return new

    def _push(self, exit, method, awaited):
        leave = getattr(type(exit), method, None)
        self._exits.append((awaited, exit if leave is None else _bind(leave, exit)))
        return exit

    def _methods(self, manager, enter, leave, what):
        cls = type(manager)
        try:
            return getattr(cls, enter), _bind(getattr(cls, leave), manager)
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {what} protocol") from None

    def _push_call(self, function, args, kwds, awaited):
        def leave(exc_type, exc, tb):
            result = function(*args, **kwds)
            return _ignored(result) if awaited else None

        leave.__wrapped__ = function
        self._exits.append((awaited, leave))
        return function

    def push(self, exit):
        return self._push(exit, "__exit__", False)

    def enter_context(self, cm):
        enter, leave = self._methods(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._exits.append((False, leave))
        return result

    def callback(self, callback, /, *args, **kwds):
        return self._push_call(callback, args, kwds, False)

    async def _unwind(self, error, outer):
        # (whether the error given is swallowed, the error to raise): a coroutine cannot raise each of them itself.
        given = error
        raised = swallowed = False
        while self._exits:
            awaited, leave = self._exits.pop()
            try:
                answer = leave(None, None, None) if error is None else leave(type(error), error, error.__traceback__)
                if awaited:
                    answer = await answer
                if answer:
                    swallowed, raised, error = True, False, None
            except BaseException as new:
                _with_context(new, error, outer)
                raised, error = True, new
        return given is not None and swallowed, error if raised else None


def _bind(method, instance):
    return _Method(method, instance)


_Method = type(_BaseExitStack().push)


async def _ignored(awaitable):
    await awaitable


def _finish(swallowed, error):
    if error is None:
        return swallowed
    context = error.__context__
    try:
        raise error
    finally:
        error.__context__ = context


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __exit__(self, *exc_details):
        # Nothing in it is awaited: it is through at once.
        try:
            self._unwind(exc_details[1], sys.exception()).send(None)
        except StopIteration as done:
            found = done.value
        return _finish(*found)

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, leave = self._methods(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._exits.append((True, leave))
        return result

    def push_async_exit(self, exit):
        return self._push(exit, "__aexit__", True)

    def push_async_callback(self, callback, /, *args, **kwds):
        return self._push_call(callback, args, kwds, True)

    async def __aexit__(self, *exc_details):
        return _finish(*await self._unwind(exc_details[1], sys.exception()))

    async def aclose(self):
        await self.__aexit__(None, None, None)
