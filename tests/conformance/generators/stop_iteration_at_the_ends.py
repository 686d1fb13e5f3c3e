# StopIteration raised by the body is a RuntimeError for close() too; one thrown into a generator that has not begun is not of its body.
def cleanup():
    try:
        yield 1
    finally:
        raise StopIteration("x")


def handler():
    try:
        yield 1
    except GeneratorExit:
        raise StopIteration("y")


def outer(inner):
    yield from inner()


async def numbers():
    yield 1


async def coroutine():
    pass


for make in cleanup, handler, lambda: outer(cleanup), lambda: outer(handler):
    for begin in True, False:
        for end in (lambda g: g.close(), lambda g: g.throw(StopIteration("thrown")), lambda g: g.throw(StopIteration)):
            g = make()
            if begin:
                next(g)
            try:
                print(end(g))
            except (RuntimeError, StopIteration) as e:
                print(repr(e), repr(e.__cause__))
for thrown in StopIteration("s"), StopAsyncIteration("t"), StopIteration:
    g = numbers()
    for step in g.athrow(thrown), g.athrow(thrown), g.__anext__():
        try:
            print(step.send(None))
        except BaseException as e:
            print(repr(e))
    c = coroutine()
    try:
        c.throw(thrown)
    except BaseException as e:
        print(repr(e))


class Meta(type):
    def __iter__(cls, *a):
        return super().__call__(*a)

    def __getattr__(cls, name):
        return "of the metaclass"


class NoIterator(metaclass=Meta):
    pass


class Bad:
    def __iter__(self):
        return NoIterator()


for f in lambda: list(NoIterator), lambda: iter(Bad()), lambda: 1 in NoIterator, lambda: [*Bad()], lambda: "".join(Bad()):
    try:
        print(f())
    except TypeError as e:
        print(e)
import collections
d = collections.defaultdict(int, a=1)
print(d.__missing__("a"), d.__missing__("b"), d["c"], d)
for f in (lambda: "a\nb".splitlines(NotImplemented), lambda: b"a\nb".splitlines(NotImplemented), lambda: "a\nb".splitlines([1])):
    try:
        print(f())
    except TypeError as e:
        print(e)
