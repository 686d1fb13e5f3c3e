# Sections 2.1.1 to 2.1.3 and 2.1.7: the three ends of a line, also mixed and inside strings; comments; blank lines.
def names(source):
    space = {}
    exec(source, space)
    space.pop("__builtins__")
    return space


# Every end of a line is one line feed, even inside of a literal; the end of the text ends its last line.
print(names("a = 1\nb = 2\r\nc = 3\rd = 4"))
print(names("a = '''x\ny\r\nz\rw'''"), names("a = 'x\\\r\ny'"), names("a = '''\\\r\n'''"), names("a = r'''\\\r\n'''"))
print(names(b"a = '''x\r\ny\rz'''\r\nb = f'''{\r\n1\r\n}\r\n'''\r"))
for source in ("a = 1\r\n\r\nb = (", "x\r\ry\n$", "'a\rb'", "'a\r\nb'", "a = 1\r\n  b = 2\r\n"):
    try:
        compile(source, "<ends>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, repr(error.text))

# A comment ends with its line, is no comment in a literal, and goes on over no backslash.
print(names("a = 1 # one \\\nb = '# two' # three\n# four"), names("#"), names("# only\n"), names("a = (1, # (\n 2) #)"))
print(names("a = '''# not\n# a comment'''\nb = f'#{1 # a comment }\n}#'"))
for source in ("a = 1 \\ # no", "a = 1 + \\ \n 2", "a = 1 \\\n# no\n+ 2", "a \\\nb", "\\\n\\\n", "a = 1 \\"):
    try:
        print(names(source))
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)

# Lines with spaces, tabs, form feeds and comments alone are ignored.
print(names("\n\n \t\n\f\n \f \n   # comment\n\t\t# comment\nif 1:\n# zero\n  a = 1\n \n    # deep\n\f\n  b = 2\n\n\n"), names("\n\n\n"), names(""))
# A statement goes on to another line only in brackets, in a literal or by a backslash; more on one line with semicolons.
print(names("a = 1; b = 2;\nc = [\n\n# x\n1,\n\n  # y\n]\nif a: b = 3; c = 4"))
for source in ("a =\n1", "if a\n: b", "a = 1;; b", "; a", "a = 1; if a: b", "for x in\n []: pass", "if 1: if 2: pass", "def f(): class A: pass", "x = 'one", "x = 'one\\"):
    try:
        compile(source, "<lines>", "exec")
        print(repr(source), "accepted")
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
