s = "\ud83d\ude00"
print(len(s), ascii(s), s == "😀", [hex(ord(c)) for c in s], "\udc80" < "\ue000", ascii("\U0010ffff"), ascii("\x7f\x80\xff\u0100"))
print(repr("\x85\xa0\u2028\u2029\u00ad\u0378\ue000\U000e0001"), repr("é😀日"), repr("\t\n\r\x0b"), repr("a\"b'c"), repr('a"b'), ascii("'"))
try:
    print("\ud800")
except UnicodeEncodeError as e:
    print(type(e).__name__, e)
try:
    "ab\ud800c".encode("utf-8")
except UnicodeEncodeError as e:
    print(e.encoding, ascii(e.object), e.start, e.end, e.reason)
try:
    b"ab\xffc".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
