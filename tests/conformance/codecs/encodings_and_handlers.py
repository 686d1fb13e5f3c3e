# The module codecs: encodings by name, handlers of the program's own, and those that are there.
import codecs


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


seen = []


def mark(error):
    seen.append((type(error).__name__, error.encoding, error.start, error.end, error.reason, error.object[error.start:error.end]))
    return f"<{error.end - error.start}>", error.end


codecs.register_error("mark", mark)
for text in ("plain", "é", "aé€b", "éé😀", ""):
    for encoding in ("ascii", "latin-1", "utf-8", "cp1252"):
        attempt(text.encode, encoding, "mark")
        attempt(codecs.encode, text, encoding, "mark")
for data in (b"plain", b"\xff", b"a\xffb\xfe", b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98\x80\x80", b""):
    for encoding in ("ascii", "utf-8"):
        attempt(data.decode, encoding, "mark")
        attempt(bytearray(data).decode, encoding, "mark")
        attempt(str, data, encoding, "mark")
for entry in seen[:12]:
    print(entry)
codecs.register_error("bytes", lambda error: (b"\x00\xff", error.end))
codecs.register_error("back", lambda error: ("x", -1))
codecs.register_error("wrong", lambda error: 5)
codecs.register_error("far", lambda error: ("x", 99))
codecs.register_error("worse", lambda error: ("é", error.end))
codecs.register_error("fails", lambda error: 1 / 0)
codecs.register_error("skip", lambda error: ("", error.end + 1))
for name in ("bytes", "back", "wrong", "far", "worse", "fails", "skip", "nowhere"):
    attempt("aéb".encode, "ascii", name)
    attempt("ab".encode, "ascii", name)
    attempt(b"a\xffb".decode, "ascii", name)
attempt(codecs.register_error, "x", 5)
attempt(codecs.register_error, 5, mark)
attempt(codecs.lookup_error, "nowhere")
print(codecs.lookup_error("mark") is mark)
encode_error = UnicodeEncodeError("ascii", "aé€😀b", 1, 4, "why")
decode_error = UnicodeDecodeError("ascii", b"a\xff\xfeb", 1, 3, "why")
for name in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "strict"):
    for error in (encode_error, decode_error, ValueError("other")):
        attempt(codecs.lookup_error(name), error)
print(codecs.encode("é"), codecs.decode(b"\xc3\xa9"), codecs.decode(bytearray(b"\xe9"), "latin-1"), codecs.encode("é", "ascii", "replace"))
attempt(codecs.encode, "é", "nowhere")
attempt(codecs.decode, b"\xff")
print(codecs.getencoder("utf-8")("é"), codecs.getdecoder("latin-1")(b"\xe9"), codecs.lookup("UTF8").name, codecs.lookup("latin-1").name, codecs.lookup("ascii").encode("a"))
attempt(codecs.lookup, "nowhere")
print(list(codecs.iterencode(["a", "é", ""], "utf-8")), list(codecs.iterdecode([b"a\xc3", b"\xa9", b"\xe2\x82", b"\xac"], "utf-8")))
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM == codecs.BOM_UTF16)
