import string, textwrap

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.printable), repr(string.whitespace), string.punctuation)
print(string.capwords("hello  big world"), string.capwords("a-b", "-"))
t = string.Template("$who likes ${what} $$5")
print(t.substitute(who="tim", what="x"), t.safe_substitute(who="a"), t.get_identifiers(), t.is_valid(), string.Template("$").is_valid())
for bad in ("$", "a\n $1", "${x"):
    try: string.Template(bad).substitute(x=1)
    except ValueError as e: print(e)
try: t.substitute(who=1)
except KeyError as e: print(e)
f = string.Formatter()
print(f.format("{0} {x!r:>5} {} {y[0]}".replace("{}", "{1}"), 1, 2, x="a", y=[3]), f.format("{:{w}}|{}", 5, 6, w=4), list(f.parse("a{b!r:c}d{{")))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs): return kwargs.get(key, f"<{key}>") if isinstance(key, str) else args[key]


print(Default().format("{a} {b}", a=1))
text = "The quick-brown fox -- jumped over the well-known lazy dog; it wasn't so-so.  Really?Yes! Averyveryverylongwordindeed."
for width in (10, 20, 40):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), textwrap.shorten(text, 30, placeholder="..."), textwrap.wrap(text, 20, max_lines=2), textwrap.wrap(text, 8, break_long_words=False, break_on_hyphens=False))
print(repr(textwrap.dedent("  a\n    b\n\n  c\n")), repr(textwrap.dedent("\ta\n  b")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda l: True)))
try: textwrap.wrap("a", 0)
except ValueError as e: print(e)
