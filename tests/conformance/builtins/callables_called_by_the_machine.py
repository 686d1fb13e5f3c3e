# Builtins and classes as special methods, and builtins that ask for names when they are called by other builtins.
import itertools


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Always:
    def __iter__(self):
        return self

    __next__ = dict


class Zero:
    __len__ = int
    __hash__ = int
    __call__ = int
    __getitem__ = int
    __add__ = int


class Many:
    __len__ = len
    __contains__ = str
    __iter__ = list


attempt(lambda: next(Always()))
attempt(lambda: next(Always(), 5))
attempt(lambda: (len(Zero()), bool(Zero()), hash(Zero()), Zero()("8"), Zero()["5"], Zero() + "7"))
attempt(lambda: len(Many()))
attempt(lambda: "a" in Many())
attempt(lambda: list(Many()))


class NoNext:
    def __iter__(self):
        return self

    __next__ = None


attempt(lambda: iter(NoNext()) is not None)
attempt(lambda: list(NoNext()))
attempt(lambda: next(NoNext()))


def names_here():
    marker = 42

    class C:
        __next__ = __len__ = __iter__ = __str__ = __index__ = locals

    for use in (next, lambda x: next(x, None), iter, str, len, lambda x: [1][x]):
        attempt(lambda: sorted(use(C())))
    print(sorted(next(C(), None)))
    print(sorted(next(iter(locals, 1)))[:2], "names_here" in next(iter(globals, 1)), sorted(next(iter(dir, 1)))[:2])
    print([name in globals() for name in ("_list_append", "map_one")])


names_here()
word = "in main"
list(map(exec, ["print(word, 'word' in globals(), 'map_one' in globals())"]))
print(sorted(["word", "word[3:]"], key=eval), list(filter(eval, ["0", "word"])), max(["1", "2"], key=eval))
print(list(itertools.takewhile(eval, ["word", "''"])))


def local():
    word = "in local"
    list(map(exec, ["print(word)"]))
    print([*map(eval, ["word"])])


local()
