import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(sorted(textwrap.__all__), sorted(k for k in vars(TextWrapper())))
TEXTS = ["", " ", "one", "a b c d e f g", "  leading and trailing  ", "Hello there -- you goof-ball, use the -b option!", "This is a paragraph that already has\nline breaks.  But some of its lines are much longer than the others,\nso it needs to be wrapped.\n", "tab\tseparated\tvalues\there",
         "foo--bar---baz -- qux -x --yy a-b-c-d x-1 1-x 12-34 well-known-thing", "supercalifragilisticexpialidocious-and-then-some-more", "A short line. Note the single space.", "Well, Doctor? What do you think?", "And she said, \"Go to hell!\"\nCan you believe that?", "wait...ok 'quoted.' (paren.) end!Now", "uni\u00a0code nbsp\u2003em \u2014dash", "----- a --b -c- d-- (--opt) [x--y] what?--no!--yes",
         "yaba daba-doo", "this-is-a-useful-feature-for-reformatting-posts-from-tim-peters'ly", "the \"don't-break\" o'clock's x,y-z"]
for text in TEXTS:
    for width in (1, 3, 7, 12, 25, 70):
        print(width, wrap(text, width))
for options in (dict(initial_indent="* ", subsequent_indent="    "), dict(expand_tabs=False), dict(replace_whitespace=False), dict(drop_whitespace=False), dict(break_long_words=False), dict(break_on_hyphens=False), dict(break_long_words=False, break_on_hyphens=False), dict(fix_sentence_endings=True), dict(tabsize=4),
                dict(max_lines=1), dict(max_lines=2), dict(max_lines=3, placeholder="..."), dict(max_lines=2, placeholder=" [truncated]"), dict(max_lines=1, drop_whitespace=False), dict(max_lines=2, initial_indent="      ", placeholder="*")):
    for text in TEXTS[5:12]:
        for width in (13, 20, 33):
            t(lambda: wrap(text, width, **options))
for f in (lambda: wrap("a b", 0), lambda: wrap("a b", -1), lambda: wrap("hello world foo", 5, max_lines=1, placeholder="too long"), lambda: wrap("hello", 5, max_lines=2, subsequent_indent="    ", placeholder="xx"), lambda: wrap(5), lambda: wrap(None), lambda: TextWrapper(70, bogus=1), lambda: wrap("abc def", 3, initial_indent="    "), lambda: wrap("abc def", "3"), lambda: fill("", 5), lambda: fill("a b c", 1), lambda: shorten("Hello  world!", 12), lambda: shorten("Hello  world!", 11), lambda: shorten("Hello world", 10, placeholder="..."), lambda: shorten("hello", 1), lambda: shorten("hello world", 3, placeholder=""), lambda: shorten("   ", 10)):
    t(f)
w = TextWrapper(width=10); w.initial_indent = "> "; print(w.wrap("one two three four"), w.fill("one two three four")); w.width = 5; print(w.wrap("one two three four"), w.width)
class Loud(TextWrapper):
    def _split(self, text): return [c.upper() for c in super()._split(text)]
print(Loud(width=8).wrap("one two three"))
for text in ("", "\n", "a", "  a\n  b", "  a\n    b\n  c\n", "\ta\n\tb", "  a\n\tb", "    \n  a\n \n  b\n\n", "  a\n\n\n  b  ", " \t a\n \tb", "a\n  b", "  a\r\n  b", "   \n   ", "  x\n y\n   z", "\n  first\n  second\n"):
    t(lambda: dedent(text))
t(lambda: dedent(5)); t(lambda: dedent(None)); t(lambda: dedent(b"  a"))
for text in ("", "\n", "a", "a\nb\n", "a\n\n \nb", "a\r\nb", "\n\na"):
    t(lambda: indent(text, "> ")); t(lambda: indent(text, "> ", lambda line: True)); t(lambda: indent(text, "> ", lambda line: "b" in line))
t(lambda: indent(5, "x")); t(lambda: indent("a", 5))
