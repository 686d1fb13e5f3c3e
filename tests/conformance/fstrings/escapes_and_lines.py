x = 1
print(f"a\tb{x}\x41\u00e9\N{BULLET}", f"\{x}" if False else "", f"line1\
{x}", f'{x}\'s', f"{x}\\", rf"\{x}\d", f"{'a\tb'}", f"{'\\'}", f"é{x}日")
print(f"{
    x
    + 1  # a comment
}", f'''{
x}''')
print(f"{'''triple'''}", f"{"a" + 'b' + """c"""}", f"{ 'a' }", f"{x }{ x}", f"{x:>{3}}{x:<{3}}|")
