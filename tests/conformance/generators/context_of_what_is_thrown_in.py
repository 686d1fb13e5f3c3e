# An exception that is thrown into a generator gets as context what is handled where the generator stands, not what is handled around throw().


def context(e):
    names = []
    while e is not None:
        names.append(repr(e))
        e = e.__context__
    return " < ".join(names)


def standing(where):
    try:
        1 / 0
    except ZeroDivisionError:
        if where == "handler":
            try:
                yield 1
            except KeyError as e:
                print(where, context(e))
    try:
        try:
            undefined
        finally:
            if where == "finally":
                try:
                    yield 2
                except KeyError as e:
                    print(where, context(e))
    except NameError as e:
        print(where, "left with", context(e))
    if where == "outside":
        try:
            yield 3
        except KeyError as e:
            print(where, context(e))
    yield "end"


for where in ("handler", "finally", "outside"):
    generator = standing(where)
    next(generator)
    print(generator.throw(KeyError(where)))

    generator = standing(where)
    next(generator)
    try:
        [].pop()
    except IndexError:
        print(generator.throw(KeyError(where)))


def passes():
    try:
        int("x")
    except ValueError:
        yield


generator = passes()
next(generator)
try:
    generator.throw(KeyError("through"))
except KeyError as e:
    print(context(e))

# Into one that has not begun, and one that is done.
for begun in (False, True):
    generator = (x for x in ())
    if begun:
        list(generator)
    try:
        {}["k"]
    except KeyError:
        try:
            generator.throw(TypeError("early"))
        except TypeError as e:
            print(begun, context(e))

# The exception that is handled, thrown in itself; and one in whose chain it stands.
generator = standing("outside")
next(generator)
try:
    raise KeyError("itself")
except KeyError as e:
    generator.throw(e)
generator = standing("outside")
next(generator)
try:
    raise LookupError("inner")
except LookupError as inner:
    try:
        raise KeyError("outer")
    except KeyError as outer:
        held = outer
    generator.throw(held)


def closing():
    try:
        raise OSError("held")
    except OSError:
        try:
            yield
        except GeneratorExit as e:
            print(context(e))


generator = closing()
next(generator)
generator.close()


def delegating():
    try:
        raise OSError("of the delegating one")
    except OSError:
        yield from standing("outside")


generator = delegating()
next(generator)
print(generator.throw(KeyError("down")))
