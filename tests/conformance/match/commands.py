def command(text):
    match text.split():
        case []: return "nothing"
        case ["go", ("north" | "south") as d]: return f"going {d}"
        case ["go", other]: return f"cannot go {other}"
        case ["take", *items] if items: return f"taking {len(items)}: {', '.join(items)}"
        case ["quit" | "exit"]: return "bye"
        case [verb, *_]: return f"unknown {verb}"
for text in ("", "go north", "go up", "take a b c", "take", "exit", "dance now"): print(command(text))
def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0): return simplify(x)
        case ("*", 1, x) | ("*", x, 1): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case (op, a, b):
            r = (op, simplify(a), simplify(b))
            return r if r == e else simplify(r)
        case _: return e
print(simplify(("+", 0, ("*", 1, "y"))), simplify(("*", ("+", 0, 0), "z")), simplify(("+", "a", ("*", "b", 1))))
