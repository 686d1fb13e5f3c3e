class U: pass
def show(text, value):
    print(text, "->", ascii(value) if isinstance(value, str) else repr(value))
for text in (
    "b'%d' % 'a'",
    "b'%s' % 'a'",
    "b'%b' % 1",
    "b'%c' % 256",
    "b'%c' % b'ab'",
    "b'%c' % 'a'",
    "b'%c' % 1.5",
    "b'%y' % 1",
    "b'%' % 1",
    "b'%s' % ()",
    "b'%(a)s' % 1",
    "b'%(a)s' % {b'a': b'x'}",
    "b'%(a)s' % {'a': b'x'}",
    "b'%a %r' % ('\xe9', '\xe9')",
    "b'%x' % 1.5",
    "b'%f' % 'a'",
    "b'%5.1f|%-5d|%05d|%+d|%#x' % (1.25, 3, 4, 5, 255)",
    "b'%s' % bytearray(b'a')",
    "b'%*d' % (5, 3)",
    "bytearray(b'%s') % b'a'",
    "1 % b'a'",
    "b'%%' % ()",
    "b'%b %s' % (b'x', type('B', (), {'__bytes__': lambda s: b'Z'})())",
    "b'%.2s|%5s|%-5s|' % (b'abc', b'a', b'b')",
    "b'%i %u %o %X %e %g' % (1, 2, 8, 255, 1.5, 2.5)",
    "b'%(x)d %(y)s' % {b'x': 1, b'y': b'q'}",
    "b'%c%c' % (65, b'B')",
    "b'%s %s' % (b'a',)",
    "b'%z' % 1",
    "b'%d' % None",
    "b'%d' % 1.9",
    "b'%i' % 'a'",
    "b'%x' % 'a'",
    "b'%e' % None",
    "b'%5%' % ()",
    "b'%-+5d|% d|%+.3d' % (1, 2, 3)",
    "b'%(a' % {}",
    "b'%*s' % ('a', b'b')",
    "b'%.*f' % (2, 3.14159)",
    "(b'%d' % 10**30)",
    "b'%c' % -1",
    "b'%c' % bytearray(b'q')",
    "b'%10c|%-3c|' % (65, 66)",
    "b'%a' % '\xe9\u20ac', b'%r' % b'x\\xff'",
    "b'%s' % None",
):
    try:
        show(text, eval(text))
    except Exception as e:
        show(text, (type(e).__name__, str(e)))

# Numbers that do not fit.
for template, values in ((b"%*d", (10**30, 1)), (b"%.*s", (10**30, b"x")), (b"%.*s", (-(10**30), b"x")), (b"%f", (10**400,)), (b"%e", 10**400), (b"%99999999999999999999d", 1), ("%*d", (10**30, 1)), ("%.*s", (10**30, "x")), ("%f", 10**400)):
    try:
        print(template % values)
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
for tabs in (2**31, 2**63, -(10**30)):
    for text in ("\ta", b"\ta", bytearray(b"\ta")):
        try:
            print(text.expandtabs(tabs))
        except OverflowError as error:
            print(error)
for wrong in ("0x1p\uff10", "\uff10x1p0", "0x\uff11p0", "0x1p0\0"):
    try:
        print(float.fromhex(wrong))
    except ValueError as error:
        print(error)
for arguments in ((None, "strict"), ("utf-8", None), (3, "strict")):
    try:
        print(b"x".decode(*arguments))
    except TypeError as error:
        print(error)
