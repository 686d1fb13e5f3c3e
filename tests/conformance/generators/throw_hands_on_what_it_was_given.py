# A delegate with a throw() of its own gets what the outermost throw() was given; generators in between hand it on.
class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, *given):
        print([g if isinstance(g, type) else repr(g) for g in given])
        if given[0] is LookupError:
            raise StopIteration("result")
        return 2


def outer(inner):
    print("got", (yield from inner))
    yield 3


def between():
    return (yield from Delegate())


import warnings
warnings.simplefilter("ignore")
for inner in Delegate, between:
    g = outer(inner())
    next(g)
    print(g.throw(KeyError), g.throw(ValueError(1)), g.throw(ValueError, 5), g.throw(ValueError, ValueError(6)))
    print(g.throw(LookupError))
    for given in (KeyError,), (ValueError, 7):
        g = outer(inner())
        try:
            g.throw(*given)
        except Exception as e:
            print(repr(e))
        try:
            g.throw(*given)
        except Exception as e:
            print(repr(e))
        try:
            g.throw(5)
        except TypeError as e:
            print(e)
