class U: pass
def show(text, value):
    print(text, "->", ascii(value) if isinstance(value, str) else repr(value))
for text in (
    "int.from_bytes('a')",
    'int.from_bytes([256])',
    'int.from_bytes(1)',
    "int.from_bytes(b'a','x')",
    "(1).to_bytes(2,'x')",
    '(1).to_bytes(2,1)',
    '(1000).to_bytes(1)',
    '(-1).to_bytes(2)',
    '(-129).to_bytes(1, signed=True)',
    "int.from_bytes(b'\\xff\\x00', 'little', signed=True)",
    "int(b' 12 '), int(bytearray(b'-5'))",
    "float(b'1.5'), float(bytearray(b'2'))",
    "int(b'x')",
    "float(b'x')",
    "ord(b'a'), ord(bytearray(b'a'))",
    "ord(b'ab')",
):
    try:
        show(text, eval(text))
    except Exception as e:
        show(text, (type(e).__name__, str(e)))
