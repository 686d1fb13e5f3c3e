import builtins
names = set(dir(builtins))
allowed_to_fail = {"open", "input", "breakpoint", "help", "exit", "quit", "copyright", "credits", "license"}
for name in ("open", "breakpoint", "input"):
    if name not in names:
        continue
    try:
        getattr(builtins, name)("/etc/passwd") if name == "open" else getattr(builtins, name)()
    except BaseException as e:
        assert type(e).__name__ != "AssertionError"
        continue
    assert name == "breakpoint" and False or name != "open", name
assert "__import__" in names
saved = builtins.len
try:
    builtins.len = lambda x: 0
    assert len([1]) == 0
finally:
    builtins.len = saved
assert len([1]) == 1
print("contained")
