def f(x):
    match x:
        case 0: return "zero"
        case 1 | 2: return "one or two"
        case -5: return "minus five"
        case 1.5: return "float"
        case "a": return "text"
        case b"b": return "bytes"
        case None: return "none"
        case True: return "true"
        case [1, y]: return f"pair {y}"
        case (a, b, *rest): return f"seq {a} {b} {rest}"
        case {"k": v, **more}: return f"map {v} {more}"
        case str() as s: return f"str {s}"
        case int(n) if n > 100: return f"big {n}"
        case _: return "other"
for x in (0, 1, 2, -5, 1.5, "a", b"b", None, True, [1, 9], (3, 4), [3, 4, 5], {"k": 1, "z": 2}, {"q": 1}, "long", 500, 50, {1}, [], [1], 0.0, False): print(repr(x), f(x))
