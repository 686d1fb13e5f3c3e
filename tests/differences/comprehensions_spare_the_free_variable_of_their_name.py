# The variable of a comprehension is its own, also where a function passes on a free variable of the same name. In CPython 3.14 the inlined
# comprehension (PEP 709) empties what the inner function sees: it prints "NameError cannot access free variable 'x' where it is not
# associated with a value in enclosing scope", twice.
def outer(read_only):
    x = "outer"

    def middle():
        [x for x in [1]]

        def reads():
            return x

        def rebinds():
            nonlocal x
            x += "!"
            return x

        return reads() if read_only else rebinds()

    return middle()


for read_only in (True, False):
    try:
        print(outer(read_only))
    except NameError as e:
        print(type(e).__name__, e)
