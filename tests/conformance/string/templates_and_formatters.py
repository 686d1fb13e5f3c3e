import string
from string.templatelib import Template, Interpolation, convert
n = 3; who = 'Bob'
t = t"hi {who!r:>5} and {n+1} {n:{n}}"
print(t, t.strings, t.values, [type(x).__name__ for x in t])
print(t.interpolations[0].expression, t.interpolations[0].conversion, t.interpolations[0].format_spec)
print((t"a{n}" + t"b").strings, convert(3, 'r'), Template("x", "y").strings)
try: t"a" + "b"
except TypeError as e: print(e)
match t.interpolations[1]:
    case Interpolation(v, e): print(v, e)
print(string.ascii_letters, string.capwords('hello  world'), repr(string.whitespace))
T = string.Template('$who likes ${what} $$5')
print(T.substitute(who='a', what='b'), T.safe_substitute(who='x'), T.get_identifiers(), T.is_valid())
try: T.substitute(who=1)
except KeyError as e: print(e)
try: string.Template('a $!').substitute()
except ValueError as e: print(e)
f = string.Formatter()
print(f.format('{0} {a!r:>5} {b[0]} {c.real:{w}}', 1, a='x', b=[7], c=5, w=4), list(f.parse('x{a:b}{{y}}')))
