class U: pass
def show(text, value):
    print(text, "->", ascii(value) if isinstance(value, str) else repr(value))
for text in (
    'UnicodeDecodeError()',
    'UnicodeDecodeError(1,2,3,4,5)',
    "UnicodeDecodeError('a','b',0,1,'x')",
    "UnicodeEncodeError('a',b'b',0,1,'x')",
    "UnicodeEncodeError('a','b',0,1)",
    "UnicodeTranslateError('a',0,1,'x')",
    "str(UnicodeTranslateError('a\xe9\\u1234',1,2,'x'))",
    "str(UnicodeTranslateError('a\xe9\\u1234',1,3,'x'))",
    "str(UnicodeEncodeError('e','a\xe9\\u1234',1,2,'x'))",
    "str(UnicodeEncodeError('e','a\xe9\\u1234',2,3,'x'))",
    "str(UnicodeEncodeError('e','a\\U0001f600',1,2,'x'))",
    "str(UnicodeEncodeError('e','a',0,0,'x'))",
    "str(UnicodeEncodeError('e','a',5,9,'x'))",
    "str(UnicodeDecodeError('e',b'a',0,0,'x'))",
    "str(UnicodeDecodeError('e',b'a',5,9,'x'))",
    "str(UnicodeDecodeError('e',b'',0,1,'x'))",
):
    try:
        show(text, eval(text))
    except Exception as e:
        show(text, (type(e).__name__, str(e)))
