# ',' and '_' in the integral and the fractional part, twice, with types that refuse them; "#" of complex numbers.
import itertools

for grouping, fraction, code in itertools.product(["", ",", "_", ",,", "__", ",_", "_,"], ["", ".2", ".2,", ".2__", ".2,_", ".,", "."], ["", "d", "f", "n", "s", "x", "c", "q", "xx"]):
    for value in 1, 1.5, "a", 1j:
        spec = grouping + fraction + code
        try:
            print(spec, repr(format(value, spec)))
        except ValueError as e:
            print(spec, e)
for spec in "+_s", "=,s", "#_s", "z,s", "zc", "+c", "z.1c", "+_d", "#", "#.2", "#,", "#f", "#g", "zd", "z":
    for value in 65, 1.5, "a", 1j, 2 - 3j, 100 + 1e20j:
        try:
            print(spec, repr(format(value, spec)))
        except ValueError as e:
            print(spec, e)
print(format(1234567.1234567, "_.7,f"), format(1234567.1234567, ",.7_f"), format(-0.0, "z"), f"{1234.5678:.,}")
