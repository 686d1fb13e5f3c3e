# -*- coding: utf-8 -*-
# Section 2.1 of the reference: logical and physical lines, comments, joining, blank lines, indentation; encoding declarations; 2.2 to 2.4, 2.6, 2.7.
total = 1 + \
    2 + \
\
    3
listed = [1,  # a comment inside brackets

          2,
     3,
]; text = ("one "   # joined
        'two ' """three""")
print(total, listed, text)
if total: print("one line"); print("of two statements")

def indented():
        if True:
         deep = 1

    # a comment at any depth
         return deep
        return 0
def with_tabs():
	if True:
	        return "tab and spaces"
print(indented(), with_tabs())
print(eval(" \t 1 + 1"), eval("(1\n\n\n+\n2)"), eval("1 # comment"), len(compile("x = 1\r\ny = 2\rz = 3\n", "<lines>", "exec").co_names))
space = {}
exec("if 1:\n\n    # nothing\n\n    a = 1\n\n\n\tif 1: b = 2\nc = 3".replace("\n\tif", "\n    if"), space)
print(sorted(name for name in space if name[0] != "_"))

# Encodings of source text.
for source in (b"x = '\xc3\xa9'", b"\xef\xbb\xbfx = '\xc3\xa9'", b"# -*- coding: utf-8 -*-\nx = 'e'", "# coding: latin-1\nx = '\xe9'", b"\xef\xbb\xbf# coding: utf-8\nx = 'b'"):
    space = {}
    exec(source, space)
    print(ascii(space["x"]), end=" ")
print()
for source in (b"x = 1\0", "x = 1\0", bytearray(b"x = 1"), 3):
    try:
        exec(source, {})
        print("accepted")
    except (SyntaxError, TypeError) as error:
        print(type(error).__name__, str(error).partition(" (")[0])

# Names: Unicode, normalised; soft keywords are names; reserved classes of names.
match, case, type, _ = 1, 2, type, 4
type Alias = int
print(match + case + _, type(Alias).__name__)
ﬁne = µ = ª = 5
print(fine, "fine" in globals(), "\ufb01ne" in globals(), "μ" in globals(), "a" in globals(), "ªb".isidentifier(), "x²".isidentifier())


class Hidden:
    __private, _protected, __special__ = 1, 2, 3

    def get(self):
        return self.__private


print(Hidden().get(), sorted(name for name in vars(Hidden) if name.endswith(("private", "protected", "special__"))))

# Numbers and operators at the edges of the grammar.
print(0, 00, 0_0, 1_000, 0x_ff, 0XFF, 0o17, 0b1_0, 0B1, 1., .5, 1e3, 1E-3, 1_0.0_1e+0_2, 0e0, 3j, 1.5J, 0_7.5, 09.5, 1if 1else 2, 0xfor 1)
print(1 if 1 else 2, [1, 2][0], -1 ** 2, 2 ** -1, not 1 == 2, 1 < 2 < 3, ~-~5, 7 // -2, -7 % 3, 1 << 2 + 1, 5 & 3 | 4 ^ 1, ..., (), (1,), {**{}}, {*()}, [*()])
for text in ("1_", "1__0", "0b2", "0o8", "0x", "1e", "01", "1_j", "0_b1", "$", "?", "a!", "x²", "€", "'a", '"""a', "1 2", "a b", "é = 1; è", "(", ")", "a = \\ 1", "x = 5\n  y = 6", "if 1:\nx", "match x:", "\\"):
    try:
        compile(text, "<token>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno, error.offset)
