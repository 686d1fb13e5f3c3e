# Section 2.5.4: every escape sequence in text and in bytes, how many digits each takes, those that are none, and in raw literals.
print(ascii("\
\\ \' \" \a\b\f\n\r\t\v \0 \1 \12 \123 \1234 \08 \x00 \x7f\xff\u0000\u20ac\U0010ffff\N{SNAKE}\N{LATIN CAPITAL LETTER P}\N{nbsp}\N{Line Feed}\N{latin small letter e with acute}"))
print(b"\
\\ \' \" \a\b\f\n\r\t\v \0 \1 \12 \123 \1234 \377 \08 \x00 \x7f\xff")
print(ascii(r"\n\x\u\N{\q\'\"" r'\'' ), rb"\n\x\xff\777", R"\
".encode(), br'\'', bR"\\", Rb"\"", RB"\0")
print("\400", "\777", "\400" == chr(0o400), b"\400", b"\777")
print("\q\8\9\-\ \[\X41\A", list("\q"), b"\q\N{A}\u0041\U00000041\8", f"\q{1}\d", "\é")
for text in (r"'\x4'", r"'\x'", r"'\xg0'", r"b'\x4'", r"b'\xg'", r"'\u123'", r"'\u'", r"'\U0001f40'", r"'\U00110000'", r"'\Uffffffff'", r"'\N'", r"'\N{'", r"'\N{}'", r"'\N{no such}'", r"'\N {SNAKE}'", r"'\NSNAKE'", r"f'\N{SNAKE}'", r"f'\N{no}'", r"f'\x4'", r"t'\u12'",
             r"r'\'", r"rb'\'", r"r'\\'", r"'\'", r"r'\\\'", r"'abc\x4' 'd'", r"'\ud800'", r"'\N{LATIN SMALL LETTER E WITH GRAVE AND ACUTE}'", r"'\N{CJK UNIFIED IDEOGRAPH-4E00}'", r"'\N{HANGUL SYLLABLE GA}'", r"'\N{hangul syllable gag}'", r"'\N{BELL}'", r"'\N{ALERT}'", r"'\N{CJK UNIFIED IDEOGRAPH-4e00}'"):
    try:
        print(text, ascii(eval(text)))
    except SyntaxError as error:
        print(text, error.msg, error.lineno, error.offset, error.end_offset)
