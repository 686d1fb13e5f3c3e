for s in ("abc", "é", "日本", "😀", ""):
    for enc in ("utf-8", "utf8", "UTF-8", "latin-1", "ascii", "utf-16-le", "utf-32-be"):
        try:
            b = s.encode(enc)
            print(enc, b, b.decode(enc) == s)
        except UnicodeEncodeError as e:
            print(e)
for mode in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print("aé日".encode("ascii", mode), end=" ")
print()
for mode in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(ascii(b"a\xff\xe9b\xc3".decode("utf-8", mode)), ascii(b"a\xff".decode("ascii", mode)))
for f in (lambda: b"\xff".decode(), lambda: b"a\xc3".decode(), lambda: b"\xe2\x28\xa1".decode(), lambda: "\ud800".encode(), lambda: "a".encode("nope"), lambda: b"\x80".decode("ascii"), lambda: "a".encode("utf-8", "nope"), lambda: "\ud800".encode("utf-8", "nope"), lambda: b"\xed\xa0\x80".decode(), lambda: "é€".encode("ascii"), lambda: "a".encode(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print("\ud800".encode("utf-8", "surrogatepass"), str(b"abc", "utf-8"), str(b"\xe9", "latin1"), str(b"a\xff", errors="ignore"), bytes("é", "utf-8"), "x".encode(encoding="ascii", errors="strict"))
