def tr(text):
    try: print(text, "->", ascii(eval(text)))
    except Exception as e: print(text, "->", type(e).__name__, e)
for text in (
    r"'a\xe9\u20ac\U0001f600\ud800b'.encode('ascii', 'namereplace')", r"'\x00\x81'.encode('ascii', 'namereplace')", r"'\uac00\u65e5'.encode('latin-1', 'namereplace')",
    r"b'\\N{BULLET}\\N{grinning face}'.decode('unicode_escape')", r"b'\\N{foo}'.decode('unicode_escape', 'replace')", r"b'\\N{'.decode('unicode_escape')", r"b'\\N{}x'.decode('unicode_escape')", r"b'\\Nx'.decode('unicode_escape', 'ignore')",
    r"'\u20ac\u201c\xe9abc\u0178'.encode('cp1252')", r"b'\x80\x93\xe9abc\x9f'.decode('windows-1252')", r"b'a\x81b'.decode('cp1252')", r"b'a\x81b'.decode('1252', 'replace')", r"b'a\x81b'.decode('1252', 'backslashreplace')", r"'a\x81\u0100b'.encode('cp1252')", r"'a\x81b'.encode('cp1252', 'xmlcharrefreplace')", r"'a\u65e5b'.encode('cp1252', 'replace')", r"bytes(range(256)).decode('cp1252', 'ignore').encode('cp1252') == bytes(i for i in range(256) if i not in (129, 141, 143, 144, 157))",
    r"'a\x00\x81'.encode('cp1252', 'ignore')", r"'\udc81'.encode('cp1252', 'surrogateescape')",
): tr(text)
