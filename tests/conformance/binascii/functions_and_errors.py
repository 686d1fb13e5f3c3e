import binascii
def show(text, value):
    print(text, "->", ascii(value) if isinstance(value, str) else repr(value))
for text in (
    "binascii.hexlify(b'abc'), binascii.hexlify(b'abc', '-'), binascii.hexlify(b'abc', ':', 2), binascii.b2a_hex(b'abc'), binascii.unhexlify('616263'), binascii.a2b_hex(b'61'), binascii.hexlify(bytearray(b'a')), binascii.hexlify(memoryview(b'a'))",
    "binascii.unhexlify('6')",
    "binascii.unhexlify('zz')",
    "binascii.unhexlify('\xe91')",
    'binascii.unhexlify(1)',
    "binascii.hexlify('a')",
    "binascii.hexlify(b'abc', 'xx')",
    "binascii.b2a_base64(b'hello'), binascii.b2a_base64(b'hello', newline=False), binascii.b2a_base64(b''), binascii.a2b_base64('aGVsbG8='), binascii.a2b_base64(b'aGVs bG8=\\n'), binascii.a2b_base64(b'')",
    "binascii.a2b_base64(b'a')",
    "binascii.a2b_base64(b'aa')",
    "binascii.a2b_base64(b'aaa')",
    "binascii.a2b_base64(b'aaaaa')",
    "binascii.a2b_base64(b'aa=a')",
    "binascii.a2b_base64(b'aa==aa==')",
    "binascii.a2b_base64(b'a!a=a=')",
    "binascii.a2b_base64(b'aGVsbG8=', strict_mode=True), binascii.a2b_base64(b'', strict_mode=True)",
    "binascii.a2b_base64(b'aGV sbG8=', strict_mode=True)",
    "binascii.a2b_base64(b'=aGVsbG8=', strict_mode=True)",
    "binascii.a2b_base64(b'aGVsbG8=\\n', strict_mode=True)",
    "binascii.a2b_base64(b'aGVsbG8==', strict_mode=True)",
    "binascii.a2b_base64(b'aG=VsbG8', strict_mode=True)",
    "binascii.a2b_base64(b'aGVsbG8=a', strict_mode=True)",
    "binascii.a2b_base64('\xe9')",
    'binascii.a2b_base64(1)',
    "binascii.b2a_base64('a')",
    "binascii.crc32(b'hello'), binascii.crc32(b'hello', 5), binascii.crc32(b''), binascii.crc_hqx(b'hello', 0), binascii.crc_hqx(b'', 7), binascii.crc32(b'x', -1)",
    "binascii.crc32('a')",
    "binascii.b2a_uu(b'hello'), binascii.a2b_uu(b'%:&5L;&\\\\ \\n'), binascii.b2a_uu(b''), binascii.b2a_uu(b'hi', backtick=True)",
    "binascii.b2a_uu(b'a'*46)",
    "binascii.a2b_uu(b'%zz')",
    "binascii.a2b_uu(b'!  \\x01')",
    'binascii.Error.__mro__, binascii.Incomplete.__mro__, binascii.Error.__module__',
):
    try:
        show(text, eval(text))
    except Exception as e:
        show(text, (type(e).__name__, str(e)))
