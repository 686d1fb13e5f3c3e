# Sections 2.5, 2.5.1 to 2.5.3, 2.5.5 and 2.5.6: quotes, triple quotes, every prefix in every case, and what may not be combined.
print('Say "Hello", please.', "Don't do that!", "Say \"Hello\"", 'it\'s', '''This string has 'quotes' and "quotes" inside.''', """"one", ""two"" \"""three\"""""")
print('''two
lines''', """
""" == "\n", '''''' == "", """a\
b""", ''''a''', """""a""", '''a\'''', ''' '' ''')
for prefix in ("", "b", "B", "r", "R", "u", "U", "f", "F", "t", "T", "br", "bR", "Br", "BR", "rb", "rB", "Rb", "RB", "fr", "fR", "Fr", "FR", "rf", "rF", "Rf", "RF", "tr", "Tr", "tR", "TR", "rt", "rT", "Rt", "RT",
               "ur", "ru", "bu", "ub", "bf", "fb", "bt", "tb", "uf", "fu", "ut", "tu", "ft", "tf", "rr", "bb", "rbr", "a", "rfb"):
    answers = []
    for quotes in ("'", '"', "'''", '"""'):
        try:
            value = eval(f"{prefix}{quotes}\\x41{quotes}")
            answers.append(value if isinstance(value, (str, bytes)) else value.strings)
        except SyntaxError as error:
            answers.append((error.msg, error.offset))
    print(prefix, answers[0], all(answer == answers[0] for answer in answers[:2]), answers[2] == answers[3])
print(b"only ASCII \x89PNG\r\n\x1a\n", list(b"\0\x00\377"), b'''two
lines''', br"\xff", len(b"\
"), type(b""), b"a" b'b' rb"\c", bytes(b"x") == b"x")
for text in ("b'é'", "b'''é'''", "rb'é'", "b'a' 'b'", "'a' b'b'", "b'a' f'b'", "f'a' b'b'", "'abc", '"abc', "'abc\"", "'''abc", '"""abc""', "'a\nb'", "b'abc", "r'abc\\'", "rb'''a", "f'abc", "t'''abc", "f'{1", "f'{1'", "'a'x", "'a' x", "'a'1", "x'a'", "u b'a'", "'a' 'b", "('a'\n'b)", "'''a\n\nb"):
    try:
        print(repr(text), eval(text))
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno, error.offset, error.end_offset)
    except Exception as error:
        print(repr(text), type(error).__name__, error)


def documented():
    "text" ' in' """ parts"""


def raw():
    r"raw \d"


def formatted():
    f"no {1}"


def formatted_plain():
    f"no"


def template():
    t"no"


def in_bytes():
    b"no"


def old():
    u"yes"


def in_parentheses():
    ("yes"
     " too")


def added():
    "a" + "b"


print([f.__doc__ for f in (documented, raw, formatted, formatted_plain, template, in_bytes, old, in_parentheses, added)])
