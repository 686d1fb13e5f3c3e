import builtins, math
values = [None, 5, -1, 2 ** 70, 1.5, float("nan"), "text", b"bytes", [1], (2,), {3: 4}, {5}, object(), print, int, range(3), slice(1), iter([1]), ..., Exception("e"), lambda *a: a]
skip = {"print", "input", "help", "exit", "quit", "breakpoint", "open", "exec", "eval", "compile", "__import__", "copyright", "credits", "license"}
count = 0
for module in (builtins, math):
    for name in sorted(dir(module)):
        f = getattr(module, name)
        if not callable(f) or name in skip or name.startswith("_"):
            continue
        for a in values:
            for args in ((a,), (a, a), (a, 1), (1, a), (a, "x"), ("x", a, a)):
                if name == "pow" and args == (2 ** 70, 2 ** 70):
                    continue  # CPython does not come back; here a limit ends it (limits/power_tower.py)
                try:
                    f(*args)
                except (Exception, SystemExit, KeyboardInterrupt, GeneratorExit):
                    pass
                count += 1
assert count > 1000
print("contained")
