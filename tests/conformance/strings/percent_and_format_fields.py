# % and format() with plain fields and values of builtin classes, and with everything that is not plain.
VALUES = [-255, 10**20, -2.75, float("inf"), "abc", "é漢", True, None, [1, "a"], (1,)]


def attempt(action):
    try:
        return repr(action())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for flags in ["", "-", "0", "+0", "#", "+ "]:
    for size in ["", "6", "9.3"]:
        for kind in "sdxXofeGr%":
            template = f"<%{flags}{size}{kind}>"
            print(template, [attempt(lambda: template % (value,)) for value in VALUES])

for template, values in [
    ("%s", 5), ("%s %s", (1, 2)), ("%s", ()), ("a", (1,)), ("a", 1), ("%s %s", 1), ("%", 1), ("%d", 1.5), ("%d", "x"), ("%(a)s", {"a": 1}),
    ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%*d", (5, 3)), ("%.*f", (2, 3.14159)), ("%s", [1]), ("%s", {}), ("%5%", ()), ("%ld", 4),
    ("é%s漢%d", ("ü", 3)), ("%s%%", 3), ("%%", ()), ("%c", "a"), ("%c", 97), ("x%", ()), ("%.5d", 42), ("%s", "a" * 200),
]:
    print(template, attempt(lambda: template % values))

for spec in ["", "5", "*^9", "05", "#x", ".2f", ",", "s", "=5", ".3", "{", "}"]:
    for shape in ["{:%s}", "{0:%s}", "{n:%s}", "{n!r:%s}", "{0!s:%s}{1}", "{0}{:%s}", "{7:%s}", "{zz:%s}", "{0.real:%s}"]:
        template = shape % spec
        print(template, [attempt(lambda: template.format(value, 3, n=value)) for value in VALUES[:5]])

for template in ["{", "}", "{}}", "{{}}", "{{{}}}", "{0}{}", "{}{0}", "{a", "{:{}}", "{:{w}}", "{0:{1}}", "{!x}", "{!r}", "{a.b}", "{}{}{}", "{-1}", "{ }", "{0 }"]:
    print(template, attempt(lambda: template.format(1, 2, w=5, a=3)))


class Text(str):
    def __str__(self):
        return "str of Text"

    def __format__(self, spec):
        return f"Text({spec})"


class Number(int):
    def __repr__(self):
        return "repr of Number"


print("%s %d %r" % (Text("a"), Number(4), Number(5)), "{} {} {:d}".format(Text("a"), Number(4), Number(5)), "%s" % [Number(4)])
print(Text("%s") % 3, Text("{}").format(3), type(Text("{}").format("a")), type(Text("%s") % "a"))
print(list(reversed("aé漢")), list(reversed((1, 2, 3))), type(reversed("ab")), list(reversed("")), "".join(reversed("abc")))
letters = reversed("abc")
print(next(letters), letters.__length_hint__(), list(letters), list(letters), letters.__length_hint__())
print(["abcdef"[::-1], "abcdef"[::2], "abcdef"[5:1:-2], "aé漢def"[::-1], "abc"[3::-1], "abc"[5:1], "ab" * 3 + "é"[::-1]])
