values = (0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-7, 1e20, 123456789.0, 0.5, 2.5, 999999.5)
for spec in ("", "f", ".0f", ".1f", ".3f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", "10.2f", "^10.2f", "+.2f", " .2f", "010.2f", ",.2f", "_.3f", "#.0f", "#g", ".10", "n", "*>12.3e", "=+10.1f", "z.1f", ".15g", ".17g", ".0e", ".20f", "F"):
    print(spec, [format(v, spec) for v in values])
for v in (float("inf"), float("-inf"), float("nan"), -0.0, -0.04):
    print(format(v), format(v, "f"), format(v, "08.2f"), format(v, "+e"), format(v, "G"), format(v, "%"), format(v, "z.1f"), format(v, ",.1f"))
for spec in ("d", "x", "s", "c", ".f", "5.", ",,", "q", "1.2.3f", "#x", "b"):
    try:
        print(format(1.5, spec))
    except ValueError as e:
        print(e)
print(f"{1e300:f}"[:20], len(f"{1e300:f}"), f"{5e-324:.5e}", f"{2**0.5:.30f}", f"{0.1:.55f}", f"{1e15:g}", f"{1e16:.17g}")
