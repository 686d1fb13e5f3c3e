# Sections 2.5.7 and 2.5.9: what the reference says of f-strings: fields, quotes, comments, the debug specifier, conversions, specs, nesting, docstrings; the grammar.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


who, nationality, name, favorite_color, a, number = "nobody", "Spanish", "Galahad", "blue", dict(x=2), 14.3
print(f'{who.title()} expects the {nationality} Inquisition!', f'{{...}}', f'{name}:\t{favorite_color}', rf"C:\Users\{name}", f'''Three shall
be {3}''', f'{(half := 1/2)}, {half * 42}', f"abc {a["x"]} def", f"List:\n{"\n".join("ab")}", f'Repeated:{f' hello {name}' * 3}', f"abc{a["x"]  # a comment }"
      + 3}", f'{number:20.7f}', F'{who}', fR'\{who}', Rf"\n{who}")
print(f"{f"{f"{f"{f"{f"{1 + 1}"}"}"}"}"}", f'{f'{f'''{f"""{"deep"}"""}'''}'}', f"{'{'}{'}'}", f"{{{1}}}", f"{{}}", f"{{{{{1}}}}}", f"}}{{", f"{ {1: 2}[1] }", f"{[1, 2][0]}", f"{(lambda x: x * 2)(3)}", f"{lambda_ if (lambda_ := 5) else 0}", f"{1 if 0 else 2}", f"{1, 2}", f"{*'ab', 3}", f"{not 1}", f"{'a' 'b'}", f"{'a' "b" f'{1}'}")
number, field_size, precision = 3, 20, 7
print(f'{14.3:{field_size}.{precision}f}', f'{number:{field_size}}', f'{number:{field_size:05}}', f"{number:{'>'}{10}}", f"{number!r:>{5}}", f"{'x':{'^'}{precision!s}}", f"{3.14159:.{1 + 1}f}", f"{number:{'' if 1 else 'x'}}", f"{'a':{{'b': '>5'}['b']}}", f"{number:}", f"{number!s:}")
print(f"{number=}", f"{number = }", f"{ number=}", f"{number =}", f"{number= !r:>5}", f"{number=:>5}", f"{number + 1 = :>5}", f"{who=}", f"{who=!s}", f"{who = !a}", f"{f'{who=}'=}", f"{  who  =  }", f"{who.upper( ) = }", f"{'=' == '='}", f"{number==3}", f"{number>=3}", f"{number!=3}", f"{number<=3 = }", f"{(number:=4) = }", f'''{
number
=}''', f"{'a' 'b'=}", f"{number # c
=}", f"{1,=}")
print(f"{who!s}{who!r}{'é'!a}", f"{who!r:10}|", f"{who !r}", f"{'n' 'o'!s:>5}", f"{1}{2}{3}", f"{'''a
b'''}", f"{1
+
2}", f'{
who!r
:>10}', f"{"\N{SNAKE}"} \N{SNAKE} {'\x41'} \x41", f"{'#'}", f"\{6}", rf"\{6}\{{7}}", f"\\{1}", f"\x7b{1}\x7d", f"{1:\x3e5}", f"{1:\N{GREATER-THAN SIGN}5}")


def foo():
    f"Not a docstring"


class Shown:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "repr"


s = Shown()
print(foo.__doc__, f"{s}", f"{s:}", f"{s:a b{1}c}", f"{s!r}", f"{s!r:>6}", f"{s:{'{}'}}", f"{s=}", f"{s=:x}", f"{s = !s}", f"{s:%Y-%m-%d}", f"{s:a\nb}", f"{s:'\"}", f"{s: }", f"{s:!r}", f"{s::}", f"{s:=}")
order = []


def n(value):
    order.append(value)
    return value


print(f"{n(1)}{n(2):{n(3)}}{n(4)}", order, [f"{x}" for x in range(2)], (lambda: f"{who}")(), f"{[y for y in 'ab']}", f"{ {z for z in 'a'} }", f"{ {k: v for k, v in [(1, 2)]} }")


async def awaits():
    async def value():
        return 5

    async def items():
        yield 1
    return f"{await value()} {[x async for x in items()]}"


try:
    awaits().send(None)
except StopIteration as stop:
    print(stop.value)


def yields():
    got = f"{yield 1}{(yield 2)}"
    print(got)


g = yields()
print(next(g), g.send("a"))
for action in (lambda: f"{undefined_name}", lambda: f"{1 / 0}", lambda: f"{'a':d}", lambda: f"{1:{'bad'}}", lambda: f"{None:5}", lambda: f"{[]:5}", lambda: f"{'a'!r:d}", lambda: f"{1:{1.5}}", lambda: f"{1!s:=5}"):
    attempt(action)
for text in ("f'{}'", "f'{ }'", "f'{!r}'", "f'{:5}'", "f'{=}'", "f'{a'", "f'{a!}'", "f'{a!x}'", "f'{a!rr}'", "f'{a!r r}'", "f'{a! r}'", "f'{a!r :5}'", "f'{a !r}'", "f'{a!r!s}'", "f'{a:{b:{c}}}'", "f'{a:{b:{c:{d}}}}'", "f'}'", "f'{a}}'", "f'{{a}'", "f'{a b}'", "f'{a;b}'", "f'{lambda x: 1}'", "f'{lambda: 1}'", "f'{(lambda: 1)}'", "f'{a := 1}'", "f'{a:=1}'", "f'{(a := 1)}'", "f'{a = 1}'", "f'{a=1}'", "f'{a==}'", "f'{*}'", "f'{*a}'", "f'{*a,}'", "f'{**a}'", "f'{a,}'", "f'{,}'", "f'{yield}'", "f'{await a}'", "f'{return}'", "f'{if}'", "f'{a if b}'", "f'{a # b}'", "f'{#}'", "f'{a\\n}'", "f'{\\n}'", "f'{a:\\n}'", "f'a\nb'", "f'{a\n}'", "f'{a:\n}'", "f'{a:5\n}'", "f'''{a:\n}'''", "f'{a(}'", "f'{a)}'", "f'{a]}'", "f'{(a}'", "f'{a[}'", "f'{'a'}'", "f'{'a' \"b\"}'", "f'{\"a\"}'", "f'{a!r:{b!s}}'", "f'{a$b}'", "f'{a?}'", "f'{1_}'", "f'{0x}'", "f'{01}'", "f'{\"abc}'", "f'{a.}'", "f'{.a}'", "f'{a..b}'", "f'{a[}]'", "f'{'", "f'{{'", "f'}}'", "f'{a:{'", "f'{a:{b}'", "f'{a:{}}'", "f'{a:}}'", "f'{a:{{}}}'", "f'{a!r=}'", "f'{a=!r=}'", "f'{not}'", "f'{a!=}'", "f'{a!=b}'", "f'{a !=b}'", "f'{a:!x}'", "bf'a'", "f'a' b'b'", "f'{a}' = 1", "f'{a}': int", "del f'{a}'", "f'{a}' += 1", "for f'{a}' in b: pass", "f'{a' 'b}'", "f'{def}'", "f'{a\\\n}'", "f'\\N{no such name}'", "f'\\N{'", "f'\\N'", "rf'\\N{a}'", "f'{a}' f'{b' f'}'", "f'{a:{b!x}}'", "f\"{a['b']}\"", "f'{a['b']}'", "f'''{\n'''", "f'''{a\n#b\n}'''"):
    try:
        compile(text, "<fstring>", "eval" if text[0] in "fbr" and "=" not in text[-4:] else "exec")
        print(repr(text), "accepted", end="; ")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
