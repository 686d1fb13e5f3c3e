big = (2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 47 - 1, 2 ** 47, 2 ** 63 - 1, 2 ** 63, 2 ** 64, 2 ** 100)
things = [[1, 2, 3], (1, 2, 3), "abc", b"abc", range(3), "\u0100bc", range(2 ** 70)]
for thing in things:
    for n in big:
        for i in (n, -n):
            for act in (lambda: thing[i], lambda: thing[i:], lambda: thing[:i], lambda: thing[::i], lambda: thing[i:i:i], lambda: thing[i:2:-1], lambda: thing.index(1, i), lambda: thing.find("a", i, i + 1), lambda: thing * -abs(i), lambda: thing.__getitem__(slice(i, -i, -i)), lambda: thing.count("a", i), lambda: thing.startswith("a", i), lambda: thing.split("a", i), lambda: thing.replace("a", "b", i), lambda: thing.expandtabs(i) if "\t" in thing else 0):
                try: act()
                except (IndexError, TypeError, ValueError, OverflowError, AttributeError): pass
for n in big:
    for i in (n, -n):
        xs = [1, 2, 3]
        for act in (lambda: xs.insert(i, 0), lambda: xs.pop(i), lambda: xs.__setitem__(slice(i, None), [5]), lambda: xs.__setitem__(slice(None, i), [5]), lambda: xs.__delitem__(slice(i, i)), lambda: xs.__setitem__(slice(None, None, i), [1]), lambda: xs.__delitem__(i), lambda: xs.__setitem__(i, 1), lambda: slice(i, i, i).indices(5), lambda: slice(None).indices(i), lambda: range(i)[i - 1], lambda: range(0, i, 7).index(i), lambda: len(range(i)), lambda: range(-i, i)[::i], lambda: chr(i), lambda: round(1.5, i), lambda: round(5, i if i > 0 else 0), lambda: 1 >> i, lambda: "%.*f" % (-abs(i), 1.0), lambda: (5).to_bytes(i if i < 0 else 1), lambda: hash(i), lambda: float(i), lambda: "{:.{}f}".format(1.0, -abs(i)), lambda: enumerate("ab", i).__next__(), lambda: iter(range(i)).__setstate__(i), lambda: iter(xs).__setstate__(i), lambda: "%c" % i, lambda: str(i)[i:]):
            try: act()
            except (IndexError, TypeError, ValueError, OverflowError, AttributeError, MemoryError): pass
print("contained")
