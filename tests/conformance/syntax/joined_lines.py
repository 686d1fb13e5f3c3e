# Sections 2.1.5, 2.1.6 and 2.1.9: lines joined by a backslash or in brackets; white space between tokens.
def valid(year, month, day, hour):
    if 1900 < year < 2100 and 1 <= month <= 12 \
       and 1 <= day <= 31 and 0 <= hour < 24 \
       and True:   # looks like a date
            return 1


print(valid(2000, 1, 1, 1), valid(1, 1, 1, 1))
names = ['Januari',     # these are the

         'Februari',   # names
  'Maart', ]         # of months
table = {'a':  # a key
         1, 'b'
         :
         2,

         }
print(names, table, len  \
      ('abc'), [1,
2][
0
], "in a \
literal", '''in a \
long one''', r'raw \
one', b"bytes\
", 1 \
+ \
2)
def f(a,  # one
      b  # two
      =

      3,
      ): return a, b
print(f(1), f(
    a
    =
    2))
for source in ("12\\\n34", "na\\\nme = 1", "x = 1 +\\\n", "x = '1' \\\n'2'", "x = ==\\\n", "=\\\n=", "x =\\\n= 1", "1.\\\n5", "if 1:\\\n  x = 2", "if 1: \\\n\\\n x = 1", "\\\nx = 1", "  \\\nx = 1", "if 1:\n  \\\n  x = 1", "if 1:\n\\\n  x = 1",
               "x = 1 \\\n\n", "x = (1 \\\n)", "x = (1 \\ \n)", "x = \\y", "\\", "(\\", "x = [1, # 2\n3]", "(1,\n# ]\n2)", "'''\\\n''' \\\n'x'"):
    try:
        space = {}
        exec(source, space)
        print(repr(source), space.get("x"))
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
    except Exception as error:
        print(repr(source), type(error).__name__, error)

# Spaces, tabs and form feeds part tokens; where nothing else could be meant, none is needed.
for source in ("x\t=\f1\t+\t2", "x=1if 1else 2", "x=[1]or[2]", "x='a'if'b'else'c'", "x=1or 2", "x=1and 2", "x=1in[1]", "x=1is 1", "x=1.if 1else 2", "x=1_000if 1else 2", "x=1jif 1else 2", "x=0b1or 1", "x=0o7and 1", "x=1e5or 2", "x=1ex", "x=1_", "x=0b12",
               "x=not-1", "x=-+~1", "x=- + ~ 1", "x = 1--1", "x = 1 - - 1", "x=1<-1", "x=(lambda:0)()", "x=(lambda*a:a)(1)", "x=[*'ab',]", "x={**{}}", "x=1 .real", "x=1..real", "x=1.real", "x = 1 <> 2", "x = 1 < > 2", "x = 1 = = 2", "x = 1 ! = 2", "x = 2 * * 3", "x = a . b", "x = (1) . real", "x = ..."
               , "x = . . .", "x = 7 // 2", "x = 7 / / 2", "x : int = 1", "x = 1 ;", "x -= 1", "x - = 1", "x := 1", "(x := 1)", "(x : = 1)", "f = lambda x:=1: x", "x\u00a0= 1", "x = 1\u2003", "x\v= 1", "x = 'a'b'c'", "x = b'a' 'c'", "x = 1 2", "x = ab'c'", "x = r 'c'"):
    try:
        space = {}
        exec(source, space)
        print(repr(source), space.get("x"))
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
    except Exception as error:
        print(repr(source), type(error).__name__, error)
