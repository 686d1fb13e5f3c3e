# Template string literals (PEP 750): parts, interpolations, conversions, nesting, concatenation, misuse.
from string.templatelib import Interpolation, Template, convert

name, width = "Ann", 8
template = t"Hello {name!r:>{width}}, {name.upper()=} and {{braces}}{1 + 1:03}"
print(type(template).__name__, template.strings, template.values)
for part in template.interpolations:
    print(repr(part.expression), repr(part.value), part.conversion, repr(part.format_spec))
print([part if isinstance(part, str) else part.value for part in template], list(t""), list(t"{1}{2}"), t"{1}{2}".strings)
print(t"a" t"b{1}" t"{2}c", t"a{1}" + t"b", (t"x" + t"{3}").strings, rt"\n{name}".strings, Rt"\d".strings, t'''three
lines {
    name  # a comment
}'''.strings)
inner = t"<{t'{name}'}>"
print(inner.values[0].values, f"{t'{1}'.values} {name}", t"{f'{name}'}".values, t"{'a' 'b'}".interpolations[0].expression)
made = Template("a", Interpolation(5, "five", "s", ".2f"), "b", "c", Interpolation(6))
print(made, made.strings, made.interpolations[1], Template().strings, Template(Interpolation(1), Interpolation(2)).strings)
print(t"{1}" == t"{1}", template is template, convert("é", "a"), convert(3, "r"), convert(3, None), Interpolation.__match_args__)
match t"{name:>5}":
    case Template(strings=("", ""), interpolations=(Interpolation(value, expression, None, spec),)):
        print(value, expression, spec)
calls = []
print(t"{calls.append(1)}{calls.append(2)}".values, calls, (lambda: t"{name}")().values)
for action in (lambda: t"a" + "b", lambda: Template(1), lambda: Interpolation(1, 2), lambda: Interpolation(1, "x", "z"), lambda: setattr(template, "strings", ()),
               lambda: t"{undefined}", lambda: t"{1 / 0}", lambda: Template(strings="a"), lambda: type("T", (Template,), {}), lambda: hash(t"{1}") is None, lambda: str(t"a") == repr(t"a")):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError, NameError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
for text in ("t'{}'", "t'{'", "t'}'", "t'{a!x}'", "t'{a b}'", "t'{a:{b'", "t'a' 'b'", "f'a' t'b'", "bt'a'", "ut'a'", "t'{lambda x: 1}'", "t'{a = !r}'", "t'{*a}'", "t'{yield}'"):
    try:
        compile(text, "<template>", "exec")
        print(text, "accepted")
    except SyntaxError as error:
        print(text, error.msg)
