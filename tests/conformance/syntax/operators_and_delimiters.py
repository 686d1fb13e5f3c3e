# Section 2.7: every operator and delimiter, the longest that fits, and the characters that are neither.
class Log:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def binary(sign):
    return lambda self, other: Log(f"({self} {sign} {other})")


for name, sign in dict(add="+", sub="-", mul="*", pow="**", truediv="/", floordiv="//", mod="%", matmul="@", lshift="<<", rshift=">>", and_="&", or_="|", xor="^").items():
    setattr(Log, f"__{name.rstrip('_')}__", binary(sign))
    setattr(Log, f"__i{name.rstrip('_')}__", binary(sign + "="))
for name, sign in dict(lt="<", gt=">", le="<=", ge=">=", eq="==", ne="!=").items():
    setattr(Log, f"__{name}__", binary(sign))
for name, sign in dict(invert="~", neg="-", pos="+").items():
    setattr(Log, f"__{name}__", lambda self, sign=sign: Log(f"{sign}{self}"))
a, b, c = Log("a"), Log("b"), Log("c")
for sign in ("+", "-", "*", "**", "/", "//", "%", "@", "<<", ">>", "&", "|", "^", "<", ">", "<=", ">=", "==", "!="):
    print(eval(f"a{sign}b"), eval(f"a {sign} b"), eval(f"a{sign}-b"), eval(f"a{sign}~b"), end=" ")
print()
for sign in ("+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**="):
    space = {"a": a, "b": b}
    exec(f"a{sign}b", space)
    print(space["a"], end=" ")
print()
print(a**-b, a*-b, a--b, a+-+b, ~-a, a<-b, a>>-b, a@-b, a//-b, [1][0:1:1], {1: 2}, (1, 2), lambda: 0 and 1, (z := 3), ..., a if 1 else b, [*"ab"], {**{}}, sep="|"[:1], end="\n") if False else print(a**-b, a*-b, a--b, a+-+b, ~-a, a<-b, a>>-b, a@-b, a//-b)
for text in ("$", "?", "`a`", "a ? b", "$a", "!", "a!", "a !b", "!a", "a!=b", "a<>b", "a=>b", "a->b", "a++", "a+++b", "a--", "++a", "a===b", "a==>b", "a<<<b", "a***b", "a*-b", "a@@b", "a&&b", "a||b", "a^^b", "a~b", "a:=b", "(a:=b)", "a.b", "a..b", "a...b", "...", "....", ". . .", "a,", ",a", ";", "a;b", "a:b", "a->", "\x01", "a\x7f", "\\a", "#", "'#'", "'$'", "f'{a!r}'", "f'{a!=b}'", "f'{a!}'",
             "(]", "[)", "{)", "())", "(()", "[[]", "{[}]", ")(", "a[", "a]", "{", "}", "a @ = b", "a * * b", "a / / b", "a < = b", "a > > b", "a ! = b"):
    try:
        compile(text, "<signs>", "exec")
        print(repr(text), "accepted", end="; ")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
print()
