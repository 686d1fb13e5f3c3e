class Space(dict):
    def __missing__(self, k): raise KeyError(k)
for text in ("x = 1", "x", "del x", "def f(): return x\nf()", "class A: y = 1", "import math", "global x\nx = 5", "[x for x in range(3)]", "print.__self__", "__builtins__", "lambda: x"):
    for g in ({}, {"__builtins__": {}}, {"__builtins__": None}, {"__builtins__": {"print": len}}, {"x": 2}):
        for l in (None, {}, Space()):
            for f in (exec, eval):
                try: f(text, dict(g), l) if l is not None else f(text, dict(g))
                except (NameError, SyntaxError, TypeError, KeyError, ImportError, AttributeError): pass
try:
    exec("open('/etc/passwd')", {"__builtins__": {}})
except NameError: pass
assert eval("1 + 1", {"__builtins__": {}}) == 2
print("contained")
