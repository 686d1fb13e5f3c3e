print(ask(), ask(1, "two", [3, [4]], {"five": None}, True), ask(a=1, b=[2]))
print(ask(*[1, 2], **{"k": 3}), ask(2**53 - 1, -(2**53) + 1, 2**31, -(2**31), 0, -1))
print(ask("naïve Ω 蛇 🐍", ""), note("x"), ask([], {}))
print(ask([{"id": i, "name": f"row {i}"} for i in range(3)]))
give = ask
print(give("as a value")[0], (lambda f: f("through"))(ask), [f(3) for f in (double, ask)])
print(callable(double))
