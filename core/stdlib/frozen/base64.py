"""Bytes as text in base 16, 32, 64 and 85, and back."""  # hidden

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode",
    "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

MAXLINESIZE, MAXBINSIZE = 76, 57

_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _text(s):
    # What is to be decoded, as bytes.
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return s.encode("ascii") if isinstance(s, str) else memoryview(s).tobytes()
    except UnicodeEncodeError:
        raise ValueError("string argument should contain only ASCII characters")
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}") from None


def _table(size, altchars, plain, back=False):
    # For translate(): from the plain characters to the others, or back.
    assert len(altchars) == size, repr(altchars)
    return bytes.maketrans(altchars, plain) if back else bytes.maketrans(plain, altchars)


def b64encode(s, altchars=None):
    made = binascii.b2a_base64(s, newline=False)
    return made if altchars is None else made.translate(_table(2, altchars, b"+/"))


def b64decode(s, altchars=None, validate=False):
    s = _text(s)
    if altchars is not None:
        s = s.translate(_table(2, _text(altchars), b"+/", True))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def _encode32(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    missing = -len(s) % 5
    s = bytes(s) + bytes(missing)
    out = bytearray()
    for at in range(0, len(s), 5):
        number = int.from_bytes(s[at:at + 5])
        for shift in (35, 30, 25, 20, 15, 10, 5, 0):
            out.append(alphabet[number >> shift & 31])
    padding = (0, 1, 3, 4, 6)[missing]
    if padding:
        out[-padding:] = b"=" * padding
    return bytes(out)


def _decode32(alphabet, s, casefold, map01=None):
    s = _text(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        s = s.translate(bytes.maketrans(b"0", b"O")).translate(_table(1, _text(map01), b"1"))
    if casefold:
        s = s.upper()
    data = s.rstrip(b"=")
    padding = len(s) - len(data)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    number = count = 0
    for c in data:
        if c not in values:
            raise binascii.Error("Non-base32 digit found")
        number = number << 5 | values[c]
        count += 1
        if count == 8:
            out += number.to_bytes(5)
            number = count = 0
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and data or padding and not data:
        number <<= 5 * padding
        last = number.to_bytes(5) if count else b""
        out += last[:{1: 4, 3: 3, 4: 2, 6: 1}[padding]]
    return bytes(out)


def b32encode(s):
    return _encode32(_BASE32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_BASE32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_BASE32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_BASE32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _text(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def _encode85(b, alphabet, pad, zero="", spaces=""):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    missing = -len(b) % 4
    b = bytes(b) + bytes(missing)
    out = []
    for at in range(0, len(b), 4):
        number = int.from_bytes(b[at:at + 4])
        if zero and number == 0:
            out.append(zero)
        elif spaces and number == 0x20202020:
            out.append(spaces)
        else:
            digits = []
            for _ in range(5):
                number, digit = divmod(number, 85)
                digits.append(alphabet[digit])
            out.append(bytes(reversed(digits)).decode())
    if missing and not pad:
        if out[-1] == zero:
            out[-1] = chr(alphabet[0]) * 5
        out[-1] = out[-1][:-missing]
    return "".join(out).encode()


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(b, bytes(range(33, 118)), pad, "z", "y" if foldspaces else "")
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[at:at + wrapcol] for at in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    if adobe:
        result += b"~>"
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _text(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b"~>"))
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out = bytearray()
    number = count = 0
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            number = number * 85 + c - 33
            count += 1
            if count == 5:
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow") from None
                out += number.to_bytes(4)
                number = count = 0
        elif c == 122:
            if count:
                raise ValueError("z inside Ascii85 5-tuple")
            out += b"\0\0\0\0"
        elif foldspaces and c == 121:
            if count:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    # The digits behind the end have filled the last group.
    padding = 4 - count
    return bytes(out[:-padding] if padding else out)


def _decode85(b, alphabet, name):
    b = _text(b)
    values = {c: i for i, c in enumerate(alphabet)}
    padding = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * padding
    out = bytearray()
    for at in range(0, len(b), 5):
        number = 0
        for i in range(at, at + 5):
            if b[i] not in values:
                raise ValueError("bad %s character at position %d" % (name, i)) from None
            number = number * 85 + values[b[i]]
        if number > 0xFFFFFFFF:
            raise ValueError("%s overflow in hunk starting at byte %d" % (name, at)) from None
        out += number.to_bytes(4)
    return bytes(out[:-padding] if padding else out)


def b85encode(b, pad=False):
    return _encode85(b, _BASE85, pad)


def b85decode(b):
    return _decode85(b, _BASE85, "base85")


def z85encode(s):
    return _encode85(s, _Z85, False)


def z85decode(s):
    return _decode85(s, _Z85, "z85")


def encode(input, output):
    while s := input.read(MAXBINSIZE):
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError("expected bytes-like object, not %s" % s.__class__.__name__) from error
    if view.format not in ("c", "b", "B"):
        raise TypeError("expected single byte elements, not %r from %s" % (view.format, s.__class__.__name__))
    if view.ndim != 1:
        raise TypeError("expected 1-D data, not %d-D data from %s" % (view.ndim, s.__class__.__name__))


def encodebytes(s):
    _input_type_check(s)
    return b"".join(binascii.b2a_base64(s[at:at + MAXBINSIZE]) for at in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    _input_type_check(s)
    return binascii.a2b_base64(s)
