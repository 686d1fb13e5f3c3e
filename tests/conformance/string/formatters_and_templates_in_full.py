import string
from string import Formatter, Template, capwords


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(sorted(string.__all__), [getattr(string, n) for n in sorted(string.__all__) if isinstance(getattr(string, n), str)])
for s, sep in (("", None), ("hello world", None), ("  a  b ", None), ("a-b-C", "-"), ("ß ü", " "), ("\ta\nb", None)): t(lambda: capwords(s, sep))
f = Formatter()
for text, args, kw in (("", (), {}), ("plain", (), {}), ("{}", (1,), {}), ("{} {}", (1, 2), {}), ("{0} {1} {0}", (1, 2), {}), ("{a} {b!r} {c!s:>5} {d!a}", (), dict(a=1, b="x", c="y", d="é")), ("{{}} {{{0}}}", (5,), {}), ("{0.real} {1[0]} {1[0][k]} {2[key]}", (3, [{"k": 4}], {"key": 7}), {}), ("{:{}} {:{w}.{p}f}", ("a", 5, 3.14159), dict(w=8, p=2)), ("{0:{1}}", (5, ">4"), {}), ("{x[a.b]} {x[0]}", (), dict(x={"a.b": 1, 0: 2})), ("{:%}", (0.5,), {}), ("{!r}", ("s",), {}), ("{0!r:>6}", ("s",), {}), ("{a.b.c}", (), dict(a=type("A", (), {"b": type("B", (), {"c": 9})}))),
                       ("{}", (), {}), ("{a}", (), {}), ("{1}", (0,), {}), ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{", (), {}), ("}", (), {}), ("{0", (1,), {}), ("{0!}", (1,), {}), ("{0!x}", (1,), {}), ("{0!rr}", (1,), {}), ("{0.}", (1,), {}), ("{0[}", (1,), {}), ("{0[]}", ([1],), {}), ("{0[a}", (1,), {}), ("{0]}", (1,), {}), ("{0[1]x}", ([1, 2],), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{a{b}}", (), dict(a=1, b=2)), ("{0!r", (1,), {}), ("{0:", (1,), {}), ("{0.nope}", (1,), {}), ("{0[5]}", ([1],), {}), ("{ 0}", (1,), {}), ("{0 }", (1,), {}), ("{-1}", (1,), {}), ("{0:d}", ("x",), {})):
    t(lambda: f.format(text, *args, **kw)); t(lambda: f.vformat(text, args, kw))
    t(lambda: list(f.parse(text)))
t(lambda: f.format()); t(lambda: f.format(5)); t(lambda: Formatter.format("x")); t(lambda: list(f.parse(5))); t(lambda: f.get_field("0.real", (5,), {})); t(lambda: f.get_field("a[0]", (), {"a": [3]})); t(lambda: f.get_value(0, (1,), {})); t(lambda: f.get_value("k", (), {"k": 2})); t(lambda: f.convert_field("x", "r")); t(lambda: f.convert_field("x", None)); t(lambda: f.convert_field("x", "z")); t(lambda: f.format_field(5, "03d"))
class Own(Formatter):
    def get_value(self, key, args, kw): return kw.get(key, f"<{key}>") if isinstance(key, str) else args[key] if key < len(args) else None
    def check_unused_args(self, used, args, kw): print("used", sorted(used, key=str), args, sorted(kw))
    def convert_field(self, value, conversion): return f"conv {conversion}" if conversion == "u" else super().convert_field(value, conversion)
    def format_field(self, value, spec): return f"[{value}|{spec}]"
    def parse(self, text): return super().parse(text.replace("<<", "{").replace(">>", "}"))
t(lambda: Own().format("{a} {} {0!u:x} <<b:y>>", b=3)) ; t(lambda: Own().format("{a} {!u:x} <<b:y>> {}", 1, b=3)); t(lambda: Own().vformat("{}", (1,), {}))


for text in ("", "$", "$$", "$a", "${a}", "$a$b", "${a", "$ a", "a$", "$1", "${1}", "$_x1 $a_b", "$aé", "$$a ${a}b $$", "line\n$", "l1\nl2 $?", "$A", "${a}}"):
    m = {"a": 1, "b": "two", "_x1": 3, "a_b": 4}
    tm = Template(text); t(lambda: tm.substitute(m)); t(lambda: tm.safe_substitute(m)); t(lambda: tm.safe_substitute()); t(lambda: tm.is_valid()); t(lambda: tm.get_identifiers()); t(lambda: tm.substitute(m, a="kw")); t(lambda: tm.template)
t(lambda: Template("$a $a $b").get_identifiers()); t(lambda: Template("$mapping").substitute(mapping=1)); t(lambda: Template("$a").substitute({}, a=1)); t(lambda: Template("$a").substitute()); t(lambda: Template("$a").substitute(5)); t(lambda: Template("$a").substitute({}, {}))
class Pct(Template): delimiter = "%"
t(lambda: Pct("%a %% $a %{a}").substitute(a=1)); t(lambda: Pct("%").substitute())
class Two(Template): delimiter = "@@"
t(lambda: Two("@@a @@@@ @a @@{a}").substitute(a=1))
print(Template.delimiter, Template.idpattern, Template.braceidpattern)
class Missing(dict):
    def __missing__(self, k): return f"<{k}>"
t(lambda: Template("$a $b").substitute(Missing(a=1)))
