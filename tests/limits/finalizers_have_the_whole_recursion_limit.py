# limits: max_recursion_depth=1000
# expect: ok
# What the collector finalises may go as deep as any program, however deep the program itself is at that moment.
import gc
import sys

heard = []


def deep(n):
    return deep(n - 1) if n else sys.getrecursionlimit()


class Finalised:
    def __init__(self, depth):
        self.depth = depth

    def __del__(self):
        try:
            heard.append((self.depth, deep(self.depth)))
        except RecursionError:
            heard.append("too deep")


def chain(n):
    try:
        yield from chain(n - 1) if n else [1]
    finally:
        if n == 900:
            heard.append("closed")


def at(depth, what):
    if depth:
        return at(depth - 1, what)
    what()
    gc.collect()


at(900, lambda: Finalised(900) and None)
at(10, lambda: next(chain(900)))
at(900, lambda: Finalised(901) and None)
at(500, lambda: Finalised(900) and None)
at(500, lambda: Finalised(2000) and None)
assert heard == [(900, 1000), "closed", (901, 1000), (900, 1000), "too deep"], heard
assert sys.getrecursionlimit() == 1000
