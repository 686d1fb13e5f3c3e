# expect: contained
# A metaclass whose mro() uses the unfinished class, changes bases meanwhile, and answers nonsense.
import gc
import weakref

kept = []


def attempt(what):
    try:
        kept.append(what())
    except Exception as e:
        kept.append(type(e).__name__)


def use(cls):
    attempt(lambda: cls())
    attempt(lambda: cls.x)
    attempt(lambda: setattr(cls, "x", 1))
    attempt(lambda: repr(cls))
    attempt(lambda: cls.__mro__)
    attempt(lambda: cls.__bases__)
    attempt(lambda: cls.__subclasses__())
    attempt(lambda: dir(cls))
    attempt(lambda: hash(cls))
    attempt(lambda: isinstance(1, cls))
    attempt(lambda: issubclass(cls, int))
    attempt(lambda: issubclass(bool, cls))
    attempt(lambda: type("Sub", (cls,), {}))
    attempt(lambda: super(cls, cls))
    attempt(lambda: super(cls, 1).x)
    attempt(lambda: object.__new__(cls))
    attempt(lambda: cls | int)
    attempt(lambda: weakref.ref(cls)())
    attempt(lambda: cls.__new__(cls))
    attempt(lambda: cls.mro())
    attempt(lambda: type.mro(cls))
    attempt(lambda: type.__call__(cls))
    attempt(lambda: cls[int])
    attempt(lambda: gc.collect())


class Plain:
    x = "plain"


class Other:
    x = "other"


answers = [
    lambda cls: [],
    lambda cls: [cls],
    lambda cls: [object],
    lambda cls: [cls, cls, cls, object],
    lambda cls: [cls, Plain, Plain, object],
    lambda cls: [Plain, cls, object],
    lambda cls: [object, cls],
    lambda cls: [cls, int, object],
    lambda cls: [cls, list, dict, object],
    lambda cls: [cls, type, object],
    lambda cls: [cls, 1],
    lambda cls: [None],
    lambda cls: None,
    lambda cls: 1 / 0,
    lambda cls: iter([cls, Plain, object]),
    lambda cls: (c for c in (cls, Other, object)),
    lambda cls: "abc",
    lambda cls: {cls: 1, object: 2},
    lambda cls: type.mro(cls),
    lambda cls: type.mro(cls)[::-1],
    lambda cls: [cls, *kept_classes, object],
    lambda cls: [cls, *Plain.__mro__],
    lambda cls: gc.collect() and None or [cls, object],
]
kept_classes = []
for answer in answers:
    for meddle in (
        lambda cls: None,
        use,
        lambda cls: setattr(cls, "__bases__", (Other,)),
        lambda cls: kept_classes.append(cls),
        lambda cls: [type("Sub", (c,), {}) for c in kept_classes[:3]],
        lambda cls: [setattr(c, "__bases__", (Other, Plain)) for c in kept_classes[:3]],
        lambda cls: kept.clear() or kept_classes.clear() or gc.collect(),
    ):
        calls = [0]

        class Meta(type):
            def mro(cls):
                calls[0] += 1
                if calls[0] < 4:
                    attempt(lambda: meddle(cls))
                return answer(cls)

        for bases in ((), (Plain,), (Other, Plain), (int,), (list,), (Exception,)):
            calls[0] = 0
            made = []
            attempt(lambda: made.append(Meta("Made", bases, {"x": 3, "__slots__": ()})))
            attempt(lambda: made.append(Meta("Made", bases, {})))
            for cls in made:
                kept_classes.append(cls)
                use(cls)
                calls[0] = 0
                attempt(lambda: setattr(cls, "__bases__", (Plain,)))
                attempt(lambda: setattr(cls, "__bases__", (Other, Plain)))
                attempt(lambda: setattr(Plain, "y", 1))
                use(cls)
            del kept[:-50], kept_classes[:-6]
gc.collect()
print("contained")
