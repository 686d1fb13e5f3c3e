for s in ("", "a", "é", "日", "😀", "\ud800", "a\0b", "x" * 1000):
    for f in (lambda: s.split(s) if s else 0, lambda: s.replace("", s), lambda: s.join([s, s]), lambda: s.encode("utf-8"), lambda: s.encode("utf-16"), lambda: s.find(s), lambda: s.title(), lambda: s[::-1], lambda: s.translate({ord(c): c * 3 for c in s}), lambda: int(s), lambda: float(s), lambda: s % (), lambda: s.format(), lambda: eval(s), lambda: compile(s, s, "exec"), lambda: getattr(s, s), lambda: s.expandtabs(3), lambda: s.splitlines(), lambda: s.isidentifier(), lambda: type(s, (), {}), lambda: __import__(s), lambda: f"{s!a:>10}", lambda: s.center(5, s), lambda: s.startswith((s,)), lambda: s.partition(s), lambda: ascii(s), lambda: s.casefold(), lambda: s.zfill(5), lambda: setattr(lambda: 0, s, 1), lambda: hash(s), lambda: print(s)):
        try: f()
        except (ValueError, TypeError, SyntaxError, NameError, AttributeError, ImportError, KeyError, IndexError, MemoryError): pass
for text in ("{", "}", "{0", "{!", "{:", "{0[", "{0.", "{:{:{}}}", "%", "%(", "%(a", "%.", "%*", "{99999999999999999999}", "%.99999999999f", "{:.99999999999f}", "{0!", "{0!r", "%-", "%#", "{a[b", "\0{", "{\0}"):
    for args in ((), (1,), ("a",), ({"a": 1},), (1.5, 2)):
        for f in (lambda: text.format(*args), lambda: text % args, lambda: text % args[0], lambda: format(args[0], text), lambda: text.format_map({"a": 1})):
            try: f()
            except (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError): pass
print("contained")
