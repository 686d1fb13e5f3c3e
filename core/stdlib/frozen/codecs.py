"""Encodings by name, and handlers for what they cannot do."""

from _lang import error_handlers as _error_handlers

__all__ = ["encode", "decode", "lookup", "lookup_error", "register_error", "getencoder", "getdecoder", "iterencode", "iterdecode", "CodecInfo",
           "strict_errors", "ignore_errors", "replace_errors", "backslashreplace_errors", "xmlcharrefreplace_errors", "namereplace_errors",
           "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE",
           "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"

_handlers = _error_handlers()


def encode(obj, encoding="utf-8", errors="strict"):
    if not isinstance(obj, str):
        raise TypeError(f"encoding with '{encoding}' codec failed: argument must be str, not {type(obj).__name__}")
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    return bytes(memoryview(obj)).decode(encoding, errors)


def register_error(errors, handler, /):
    if not isinstance(errors, str):
        raise TypeError(f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    handler = _handlers.get(name) or _builtin.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


def _wrong_type(error):
    raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def strict_errors(error, /):
    if not isinstance(error, Exception):
        raise TypeError("codec must pass exception instance")
    raise error


def ignore_errors(error, /):
    return "" if isinstance(error, UnicodeError) else _wrong_type(error), error.end


def replace_errors(error, /):
    if isinstance(error, UnicodeEncodeError):
        return "?" * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", error.end
    if isinstance(error, UnicodeTranslateError):
        return "\ufffd" * (error.end - error.start), error.end
    _wrong_type(error)


def _by_encoding(name):
    # The handlers that the encodings know themselves: ASCII and these give what stands for each character.
    def handler(error, /):
        if not isinstance(error, UnicodeError) or isinstance(error, UnicodeDecodeError) and name != "backslashreplace":
            _wrong_type(error)
        part = error.object[error.start:error.end]
        if isinstance(part, bytes):
            return "".join([f"\\x{byte:02x}" for byte in part]), error.end
        if name == "xmlcharrefreplace":
            return "".join([f"&#{ord(c)};" for c in part]), error.end
        if name == "backslashreplace":
            return "".join([f"\\x{ord(c):02x}" if c < "\u0100" else f"\\u{ord(c):04x}" if c < "\U00010000" else f"\\U{ord(c):08x}" for c in part]), error.end
        return "".join([c.encode("ascii", name).decode("ascii") for c in part]), error.end

    handler.__name__ = handler.__qualname__ = f"{name}_errors"
    return handler


backslashreplace_errors, xmlcharrefreplace_errors, namereplace_errors = map(_by_encoding, ("backslashreplace", "xmlcharrefreplace", "namereplace"))
_builtin = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "backslashreplace": backslashreplace_errors,
            "xmlcharrefreplace": xmlcharrefreplace_errors, "namereplace": namereplace_errors}


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None):
        made = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        made.name, made.encode, made.decode = name, encode, decode
        made.streamreader, made.streamwriter = streamreader, streamwriter
        made.incrementalencoder, made.incrementaldecoder = incrementalencoder, incrementaldecoder
        return made

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name} at {id(self):#x}>"


def lookup(encoding, /):
    b"x".decode(encoding)  # says whether there is such an encoding
    name = encoding.lower().replace("_", "-").replace(" ", "-")
    name = {"utf8": "utf-8", "u8": "utf-8", "latin-1": "iso8859-1", "latin1": "iso8859-1", "iso-8859-1": "iso8859-1", "us-ascii": "ascii"}.get(name, name)
    return CodecInfo(lambda text, errors="strict": (text.encode(encoding, errors), len(text)),
                     lambda data, errors="strict": (decode(data, encoding, errors), len(data)), name=name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def iterencode(iterator, encoding, errors="strict"):
    for text in iterator:
        data = text.encode(encoding, errors)
        if data:
            yield data


def iterdecode(iterator, encoding, errors="strict"):
    # What ends within a character waits for the rest.
    left = b""
    for data in iterator:
        left += data
        try:
            text, left = left.decode(encoding), b""
        except UnicodeDecodeError as error:
            if error.end < len(left) or "unexpected end" not in error.reason and "truncated" not in error.reason:
                text, left = left.decode(encoding, errors), b""
            else:
                text, left = left[:error.start].decode(encoding), left[error.start:]
        if text:
            yield text
    if left:
        text = left.decode(encoding, errors)
        if text:
            yield text
