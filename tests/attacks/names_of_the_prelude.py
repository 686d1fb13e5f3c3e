# What runs for the program in the prelude (map, sorted, iterators ...) calls the program's functions; none of them may see the prelude's names.
import functools, itertools, operator, collections, contextlib, weakref, gc, sys
seen = []
def look(space):
    names = [*space] if isinstance(space, (dict, list)) else []
    seen.extend(name for name in names if isinstance(name, str) and (name in ("_dict_key", "_list_append", "_call_special", "map_one")))
def attempt(action):
    try:
        result = action()
        look(result)
        return result
    except Exception:
        pass
class Called:
    def __init__(self, f): self.f = f
for f in (globals, locals, vars, dir):
    attempt(lambda: next(iter(f, 1)))
    attempt(lambda: next(iter(f, None), None))
    for name in "__next__ __iter__ __len__ __bool__ __index__ __hash__ __str__ __repr__ __enter__ __await__ __dir__ __reduce__ __copy__ __int__ __float__ __call__ __reversed__ __length_hint__ __bytes__ __fspath__ __neg__ __abs__ __round__ __trunc__ __complex__".split():
        cls = type("C", (), {name: f})
        for use in (next, iter, len, bool, hash, str, repr, list, tuple, set, sum, int, float, bytes, abs, round, complex, dir, reversed, operator.index,
                    lambda x: next(x, None), lambda x: [0][x], lambda x: x(), lambda x: -x, lambda x: [*x], lambda x: {**x}, lambda x: [].extend(x),
                    lambda x: sorted([x, x]), lambda x: "%d" % x, lambda x: f"{x}", lambda x: dict.fromkeys(x), lambda x: collections.deque(x), lambda x: print(x, file=x)):
            attempt(lambda: use(cls()))
    attempt(lambda: collections.defaultdict(f)[1])
    attempt(lambda: functools.partial(f)())
    attempt(lambda: functools.cache(f)())
    attempt(lambda: contextlib.ExitStack().callback(f))
    attempt(lambda: type("P", (), {"x": property(lambda self: f())})().x)
text = "seen.extend(n for n in ('_dict_key', '_list_append', 'map_one') if n in globals() or n in locals())"
for wrap in (exec, eval):
    for use in (lambda: list(map(wrap, [text])), lambda: sorted([text], key=wrap), lambda: max([text], key=wrap), lambda: min([text, text], key=wrap),
                lambda: list(filter(wrap, [text])), lambda: list(itertools.starmap(wrap, [(text,)])), lambda: functools.reduce(lambda a, b: wrap(b), [0, text]),
                lambda: list(itertools.takewhile(wrap, [text])), lambda: list(itertools.accumulate([text, text], lambda a, b: wrap(b))),
                lambda: [text].sort(key=wrap), lambda: type("D", (dict,), {"__missing__": staticmethod(wrap)})()[text],
                lambda: setattr(type("E", (), {"__setattr__": staticmethod(lambda n, v=None: wrap(text))})(), "a", 1),
                lambda: list(itertools.groupby([text], wrap)), lambda: collections.Counter(map(wrap, [text])), lambda: list(itertools.dropwhile(wrap, [text]))):
        attempt(use)
class Dies:
    __del__ = globals
attempt(Dies); gc.collect()
w = weakref.ref(type("W", (), {})(), lambda r: look(globals())); gc.collect()
attempt(lambda: list(map(__import__, ["sys"])))
attempt(lambda: list(map(super, [int])))
assert not seen, seen
assert not [n for n in globals() if n in ("_dict_key", "map_one")]
print("contained")
