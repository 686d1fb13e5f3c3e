name, n, pi = "Bob", 42, 3.14159
print(f"{name} {n} {pi}", f"{n + 1}", f"{name!r} {name!s} {name!a}", f"{n:5d}|{n:<5}|{n:^5}|{n:05}", f"{pi:.2f} {pi:10.3f}|", f"{'nested'}", f'{"q"}', f"{{literal}} {{{n}}}", f"", f"plain", f"{name.upper()}", f"{[1, 2][0]}", f"{ {'a': 1}['a'] }", f"{n if n > 1 else 0}", f"{(lambda x: x * 2)(3)}", f"{n!r:>6}", F"{n}", rf"\n{n}", fr"\t{n}")
print(f"{n=}", f"{n = }", f"{n=!s}", f"{name=}", f"{name=:>10}", f"{n + 1=}", f"{ n  =  }", f"{pi=:.1f}", f"{name.upper()=}", f"{n=!r:^10}", f"{[1,2]=}")
print(f"a{n}b{name}c" f"{n}" "{n}" f"{name}", "x" f"{1}" 'y')
print(f"""multi
{n}
{name
}""")
