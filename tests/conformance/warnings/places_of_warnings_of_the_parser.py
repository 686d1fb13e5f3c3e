# A SyntaxWarning of the parser that is made an error has a place: that of the escape sequence, as CPython counts it.
import warnings

warnings.simplefilter("error")


def t(source, mode="exec"):
    try:
        compile(source, "f.py", mode)
    except SyntaxError as e:
        print(repr(source)[:40], e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), len(e.args[1]), e.__context__)
    else:
        print("fine", source)


t(r'"\d"')
t(r'x = "a\d"')
t('x = "äö\\d"')
t('x = """a\n b\\d"""')
t('x = """a\n b\n  c\\d \\q"""\n')
t('x = 1\ny = [1,\n "a\\d"]')
t('b"a\\d"')
t('b"""a\nx\\d"""')
t('f"a\\d"')
t('f"a{x}\\d"')
t('f"""a{x}\n b\\d{y}"""')
t('"a" "b\\d"')
t('"\\400"')
t('"ab\\777"')
t('b"\\400"')
t('f"\\400"')
t('1 is 1')
t('x=2; 1 is 1')
t('0x1for x in y')
t('1if x else y')
t('assert (1, 2)')
t('"a"()')
t('def f():\n  return "\\d"\n')
t('def f():\n  try: pass\n  finally: return 1\n')
t('f"{x:\\d}"')
t("rf'\\d' '\\d'")
t('f"{\'\\d\'}"')
t('"\\N{DIGIT ONE}\\d"')
t('x = ("a\\\n\\d")')
t('t"a\\d"')
t('f"\\{x}"')
t('f"a\\{x}"')
t('f"""a\n\\{x}"""')
t('f"äö\\{x}"')
t('f"{x}\\}}"')
t('x = "ä\\d" + "bcdefghijklmnopqrstuvwxyz"')
t('ä = "\\d"')
t('x = "a\\dä" + "bcdefghijklmnopqrstuvwxyz"')
t('x = "\\ä" + "bcdefghijklmnopqrstuvwxyz"')
t('x = "\\ä\\d" + "bcdefghijklmnopqrstuvwxyz"')
t('x = f"ä\\d" + "bcdefghijklmnopqrstuvwxyz"')
t('x = f"{a}\\d" f"{b}\\q" + "bcdefghijklmnopqrstuvwxyz"')
t('x = u"a\\d"')
t("x = '\"\\d'")
t('x = """"\\d"""')
t("x = \"'\\d\"")
t('x = f"{a}\n\\d"')
t('x = f"""{a}\n\\d\n{b}\\d"""; y = 1\nz = 2\nw = 4\n')
t('x = f"""{a:\n\\d}"""; y = 1\nz = 2\nw = 4\n')
t('x = f"""\'\\d{a}"""; y = 1\nz = 2\nw = 4\n')
t('"\\d"', 'eval')
t('"\\d"', 'single')
t('x = (1,\n"\\d",\n3)\n')
t('x = (1,\n"""a\n  \\d""",\n3)\ny=4\nz=5\n')
t('if 1:\n  x = "\\d"\n  y = 5\n')
t('x = "\\d"; y = 6')
t('0b1or x')
t('ä = 0b1or x')
t('(\n 0o7if x else 1)')
t('1.5e3and x')
t('x = 1jif 1 else 2')
t('"a" "\\d" "\\q"')
t('def f(\n a="\\d"): pass')
t('"\\8"'); t('"\\400\\d"'); t('"\\d\\400"'); t(b'# -*- coding: latin-1 -*-\nx = "\xe4\\d" + "abcdefghijklmnopqrstuvwxyz"')

warnings.simplefilter("always")
for source in (
    'x = f"""{a}\n\\d\n{b}\\d"""; y = 1\nz = 2\n', 'x = """a\n\\d""" "\\q"', 'f"""a{x}\n b\\d{y}"""', 'f"\\{x} \\d"',
    'f"{a} \\d {b} \\q \\w" f"\\d"', 'f"{a:\\d}"', 'x = "a\\d"; y = "\\d"; z="""\n\\d"""', "0x1for x in y",
):
    with warnings.catch_warnings(record=True) as seen:
        try:
            compile(source, "f.py", "exec")
        except SyntaxError as e:
            print(e)
    print(repr(source), [(one.lineno, str(one.message)[:5]) for one in seen])
