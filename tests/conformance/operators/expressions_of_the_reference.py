# Sections 6.1, 6.2.1, 6.2.3, 6.5 to 6.9, 6.11 to 6.14 and 6.17: constants, literals, conversions, arithmetic rules and precedence, sentence by sentence.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


# Constants cannot be assigned to, nor be attributes; literals side by side.
for text in ("False = 1", "None = 1", "True += 1", "x.None", "x.True = 1", "... = 1", "__debug__ = 1", "x.__debug__ = 1", "Ellipsis = 1", "NotImplemented = 1", "del None", "for None in x: pass", "def None(): pass", "def f(None): pass", "f(None=1)", "import None", "with x as None: pass", "None: int", "(None := 1)", "lambda None: 1", "class None: pass", "global None", "except_ = None", "del __debug__", "f(__debug__=1)", "import x as __debug__", "def __debug__(): pass", "(__debug__ := 1)", "[__debug__ for __debug__ in x]", "print(None.real)", "None()", "1 = x", "'a' = x", "f'' = x", "t'' = x", "b'' = 1", "-1 = x", "1 + 1 = x"):
    try:
        compile(text, "<constants>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
name = "Blaise"
print("hello" 'world', "Hello" r', ' f"{name}!", b"a" rb"\b" B'c', "x" f"{1}" "y" f"{2}" "z", "%s" "%s" % (1, 2), "a" "b" * 2, f"{1}" "{not a field}", rf"\{1}" "\t" == "\\1\t")
for text in ("x = 7\nx is 7", "x is 'a'", "x is not ()", "x is None", "x is True", "x is ...", "x is -1", "x is b''", "x is 1.5", "x is f''", "1 is x", "[] is x", "() is x", "'a' is not x is y"):
    try:
        compile(text, "<is>", "exec")
    except SyntaxError as error:
        print(error)

# Power: to the left of unary operators, from right to left; negative exponents; complex results.
print(-1 ** 2, (-1) ** 2, 2 ** -1, 2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** -2, 10 ** 2, 10 ** -2, 0 ** 0, 0.0 ** 0, 2 ** 0.5, (-8) ** (1 / 3), 4 ** -0.5, ~2 ** 2, not 2 ** 0, True ** 2, type(2 ** True), 1j ** 2, 2.0 ** 3, (-2) ** 3.0)
for action in (lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 0j ** -1, lambda: "a" ** 2, lambda: 2 ** "a", lambda: None ** None, lambda: 2.0 ** 5000, lambda: (-1.0) ** 0.5 == 1j or abs((-1.0) ** 0.5 - 1j) < 1e-15, lambda: 0 ** 0.5, lambda: [] ** 1):
    attempt(action)

# Unary operators.
print(-5, +5, ~5, -True, +True, - -5, +-+5, ~~5, -0.0, +-0.0, -(1 + 2j), +1j, ~0, ~-1, not 5, not not [], -(2 ** 63), ~(2 ** 70))
for action in (lambda: -"a", lambda: +[], lambda: ~1.0, lambda: ~1j, lambda: -None, lambda: ~"a"):
    attempt(action)

# Multiplication, division, remainder, addition, subtraction.
print(3 * 4, 2 * 1.5, 2 * (1 + 1j), "ab" * 3, 3 * [1], (1,) * -1, b"a" * 0, True * "a", "a" * False, [[]] * 2, 7 / 2, 6 / 3, 7 // 2, -7 // 2, 7 // -2, 7.5 // 2, -7.5 // 2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, 3.14 % 0.7, -1e-100 % 1e100, 5 % 2.5, -0.0 % 1, 0.0 // -1, 1e300 * 1e300, 2 ** 70 // 3, -(2 ** 70) % 7)
for x in (7, -7, 7.5, -7.5, 2 ** 65, True):
    for y in (2, -2, 2.5, -2.5, 3):
        assert divmod(x, y) == (x // y, x % y) and ((x // y) * y + x % y == x or isinstance(x, float) or isinstance(y, float)), (x, y)
print(1 + 2, 1 + 2.0, 1 + 2j, [1] + [2], "a" + "b", (1,) + (2,), b"a" + bytearray(b"b"), bytearray(b"a") + b"b", True + True, 5 - 2.5, 5 - 1j, {1, 2} - {1}, 1.5 + (1 + 0j), 1j - 1, -0.0 + 0.0, complex(0.0, -0.0) + 0, 2 - complex(1, -0.0), -1 * (0 + 0j), 0.0 * complex(-1, 2))
for action in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: 1j / 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: 1 + "a", lambda: "a" + 1, lambda: [1] + (2,), lambda: b"a" + "b", lambda: "a" * 1.5, lambda: [1] * [2], lambda: None + 1, lambda: {} + {}, lambda: {1} + {2}, lambda: "a" - "b", lambda: 1 @ 2, lambda: [1] @ [2], lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: range(3) + range(3), lambda: range(3) * 2, lambda: 2 ** 63 * "a", lambda: 10 ** 400 * 1.0, lambda: 10 ** 400 / 3, lambda: 1 / 10 ** 400):
    attempt(action)

# Shifts and bits.
print(1 << 5, -1 << 5, 32 >> 2, -32 >> 2, -1 >> 100, 5 >> 100, 1 << 0, True << 2, 1 << 70 >> 69, 6 & 3, 6 | 3, 6 ^ 3, -6 & 3, -6 | 3, -6 ^ 3, True & False, type(True & True), type(True | 1), True ^ True, {1, 2} & {2, 3}, {1} | {2}, {1, 2} ^ {2, 3}, {"a": 1} | {"b": 2}, int | None, 1 | 2 ^ 3 & 4 << 1)
for action in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1.0 << 1, lambda: 1 << 1.0, lambda: 1 & 1.0, lambda: "a" | "b", lambda: [] ^ [], lambda: 1 << (1 << 100), lambda: 0 << (1 << 100), lambda: 1 >> (1 << 100), lambda: {} & {}, lambda: None | None, lambda: 1 | None):
    attempt(action)

# Booleans, conditionals, lambdas.
print([value and "yes" for value in (False, None, 0, 0.0, 0j, "", (), [], {}, set(), frozenset(), b"", range(0), 1, "0", [0], ...)], [value or "no" for value in (0, "", 5)], not "", not 1, 1 and 2 and 3, 0 or "" or [], 1 and 0 or 2, not 1 or 2, not (1 or 2), 1 or 1 / 0, 0 and 1 / 0, 1 if 2 else 3, 1 if 0 else 2 if 0 else 3, (1 if 0 else 2) if 1 else 3, [1 if 0 else 2, 3], not 1 if 1 else 2, 1 or 2 if 0 else 3, (lambda: 1 if 0 else 2)())
for text in ("1 if 2", "1 if 2 else", "if 1 else 2", "1 if else 2", "1 if 2 elif 3 else 4", "x = 1 if 2 else y = 3", "1 if (x := 2) else 3", "1 if x := 2 else 3", "x := 1 if 2 else 3", "(x := 1 if 2 else 3)", "pass if 1 else 2", "1 if 2 else pass", "1 if 2 else return", "*x if 1 else 2", "not", "not not", "1 and", "or 1", "1 not 2", "1 not in", "1 is", "1 in", "1 <", "< 1", "1 +", "* 1", "1 ** ", "1 not is 2", "1 is not not 2", "a not b", "lambda", "lambda:", "lambda x", "lambda x:", "lambda x: y: z", "lambda x=1, y: 2", "lambda *: 1", "lambda **k, x: 1", "lambda x, x: 1", "lambda (x): 1", "lambda x: int: 1", "lambda x: return 1", "lambda: x = 1", "lambda: (x := 1)", "lambda: x := 1", "lambda x, /, y, *, z, **k: 1", "lambda /: 1", "lambda x, /, /: 1", "lambda *a, *b: 1", "lambda *, **k: 1", "lambda *a, b, c=1, **d: 1", "lambda *, a: 1", "lambda x=lambda: 1: 2", "lambda: yield", "lambda: *x", "lambda: (*x,)", "lambda -> int: 1", "x = lambda: 1 = 2", "lambda: pass", "lambda x: (yield)", "1 + lambda: 1", "not lambda: 1", "1 if lambda: 1 else 2", "lambda: 1 if 2 else 3", "a < b > c is d not in e", "a == b != c", "- - a", "a - - b", "a ** - b", "a ** not b", "a + not b", "a == not b", "await x"):
    try:
        compile(text, "<operators>", "eval" if "=" not in text.replace("==", "").replace("!=", "") else "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset)
f = lambda a, /, b=2, *c, d, e=5, **g: (a, b, c, d, e, g)
print(f(1, d=4), f(1, 2, 3, d=4, x=1), f.__name__, f.__doc__, (lambda: (lambda: 1))()(), (lambda x: lambda y: x + y)(1)(2), (lambda *a, **k: (a, k))(1, x=2), [f(i) for f in [lambda x: x * 2] for i in range(3)])

# What binds tighter, written without parentheses and shown by what is called.
class T:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    def __bool__(self):
        return True

    def __getitem__(self, key):
        return T(f"{self}[{key}]")

    def __call__(self, *args):
        return T(f"{self}({', '.join(map(repr, args))})")

    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        return T(f"{self}.{name}")


for method, sign in dict(pow="**", mul="*", matmul="@", truediv="/", floordiv="//", mod="%", add="+", sub="-", lshift="<<", rshift=">>", and_="&", xor="^", or_="|", lt="<", le="<=", eq="==", ne="!=", gt=">", ge=">=").items():
    setattr(T, f"__{method.strip('_')}__", lambda self, other, sign=sign: T(f"({self} {sign} {other})"))
for method, sign in dict(neg="-", pos="+", invert="~").items():
    setattr(T, f"__{method}__", lambda self, sign=sign: T(f"({sign}{self})"))
a, b, c, d, e = map(T, "abcde")
signs = ["**", "*", "@", "/", "//", "%", "+", "-", "<<", ">>", "&", "^", "|"]
for first in signs:
    print(*(eval(f"a {first} b {second} c") for second in signs), eval(f"-a {first} ~b"), eval(f"a.x {first} b[0] {first} c(d)"))
print(a < b + c, a | b < c & d, a == b | c, -a ** -b ** c, a - b - c, a ** b ** c, a + b * c - d / e, a << b + c >> d, not a == b, a < b < c, a if b else c, a or b and c, -a[0].x(b) ** c, a @ b @ c, ~a & b, a - -b)
