class U: pass
def show(text, value):
    print(text, "->", ascii(value) if isinstance(value, str) else repr(value))
for text in (
    "'\\u20ac'.encode('ascii','nope')",
    "'a'.encode(1)",
    "'a'.encode('nope')",
    "'abc'.encode('utf-8-sig')",
    "'a\\ud800'.encode('utf-8-sig')",
    "'a'.encode('utf-16')",
    "'a'.encode('utf-32')",
    "'a\\ud800b'.encode('utf-16')",
    "'a\\ud800b'.encode('utf-16-be')",
    "'a\\ud800b'.encode('utf-16-le','surrogatepass')",
    "'a\\ud800b'.encode('utf-16-le','backslashreplace')",
    "'a\\ud800b'.encode('utf-16-le','replace')",
    "'a\\ud800b'.encode('utf-16-le','ignore')",
    "'a\\ud800b'.encode('utf-16-le','xmlcharrefreplace')",
    "'a\\ud800b'.encode('utf-32','surrogatepass')",
    "'a\\ud800b'.encode('utf-32')",
    "'a\\ud800\\udfffb'.encode('utf-8')",
    "'a\\ud800\\udfffb'.encode('utf-8','replace')",
    "'a\\ud800\\udfffb'.encode('utf-8','surrogatepass')",
    "'a\\udc80\\udcffb'.encode('utf-8','surrogateescape')",
    "'a\\udc80\\udc00b'.encode('utf-8','surrogateescape')",
    "'a\\udc80\\udc00b'.encode('ascii','surrogateescape')",
    "'a\\udc80b'.encode('latin-1','surrogateescape')",
    "'a\\udc80b'.encode('utf-16','surrogateescape')",
    "'a\\xe9\\u20ac\\U0001f600b'.encode('ascii','backslashreplace')",
    "'a\\xe9\\u20ac\\U0001f600b'.encode('ascii','xmlcharrefreplace')",
    "'a\\xe9\\u20ac\\U0001f600b'.encode('ascii','replace')",
    "'a\\xe9\\u20ac\\U0001f600b'.encode('ascii')",
    "'a\\xe9\\u20ac\\U0001f600b'.encode('latin-1')",
    "'a\\xe9\\u20ac\\U0001f600b'.encode('latin-1','xmlcharrefreplace')",
    "'a\\xe9'.encode('ascii','surrogatepass')",
    "'a\\xe9'.encode('ascii','surrogateescape')",
    "'abc'.encode('rot13')",
    '\'a\\n\\t\\r\\\\\\\'"\\xe9\\u20ac\\U0001f600\\x00\\x7f\'.encode(\'unicode_escape\')',
    "'a\\n\\t\\xe9\\u20ac\\U0001f600\\\\'.encode('raw_unicode_escape')",
    "'abc'.encode('mbcs')",
):
    try:
        show(text, eval(text))
    except Exception as e:
        show(text, (type(e).__name__, str(e)))
