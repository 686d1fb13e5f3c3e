# Sections 4.2.2 and 4.2.6: exec() and eval() with local namespaces that are no plain dict.
def attempt(what, action):
    try:
        print(what, action())
    except Exception as error:
        print(what, type(error).__name__, error)


class D(dict):
    def __missing__(self, k): return "missing " + k
    def __getitem__(self, k): print("get", k, end="; "); return super().__getitem__(k)
    def __setitem__(self, k, v): print("set", k, end="; "); super().__setitem__(k, v)
attempt("map", lambda: exec("a = b\nprint(a, c)\ndel a\nclass C: z = a\ndef f(): return a\nx = [a for _ in 'q']", {"print": print, "__name__": "n", "a": "global"}, D(b=1, c=2)))
attempt("map", lambda: eval("a + b", {}, D(a="x")))
attempt("gl", lambda: eval("a", D(a="x")))
class M:
    def __getitem__(self, k):
        if k == "q": return 5
        raise KeyError(k)
    def __setitem__(self, k, v): print("store", k, type(v).__name__)
    def __delitem__(self, k): print("delete", k)
attempt("mapping", lambda: exec("w = q\nimport sys\ndel w\ndef f(): pass\nclass K: pass\nfor i in [1]: pass", {"__name__": "n"}, M()))
attempt("mapping", lambda: eval("nope", {}, M()))
attempt("mapping", lambda: eval("[q for _ in 'a']", {}, M()))
attempt("locals", lambda: eval("locals()", {}, {"a": 1}))
attempt("globals", lambda: sorted(eval("globals()", {"b": 1})))
