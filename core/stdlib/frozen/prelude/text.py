# str in Python: % formatting, format(), translate(), codecs other than the plain ones.


def str_of(cls, obj):
    return _str_with_type(cls, str(obj))


def str_percent(template, values, binary=False):
    # Also for bytes, which come and go as Latin-1 then.
    pieces = []
    is_tuple = _isinstance(values, tuple)
    is_mapping = not is_tuple and not _isinstance(values, (bytes, bytearray, str) if binary else str) and _has_special(values, "__getitem__")
    arguments = values if is_tuple else (values,)
    used = 0
    used_mapping = False
    i = 0
    n = len(template)
    while True:
        at = template.find("%", i)
        if at < 0:
            break
        pieces.append(template[i:at])
        i = at + 1
        has_argument = False
        if i < n and template[i] == "(":
            if not is_mapping:
                raise TypeError("format requires a mapping")
            depth = 1
            i += 1
            start = i
            while i < n and depth:
                if template[i] == "(":
                    depth += 1
                elif template[i] == ")":
                    depth -= 1
                i += 1
            if depth:
                raise ValueError("incomplete format key")
            key = template[start:i - 1]
            argument = values[key.encode("latin-1") if binary else key]
            has_argument = used_mapping = True
        start = i
        while i < n and template[i] in "-+ #0":
            i += 1
        flags = template[start:i]
        width = 0
        precision = -1
        # Of the width, then of the precision
        for bits in (63, 31):
            if bits == 31:
                if i >= n or template[i] != ".":
                    break
                i += 1
                precision = 0
            if i < n and template[i] == "*":
                if used >= _seq_length(arguments):
                    raise TypeError("not enough arguments for format string")
                number = _seq_item(arguments, used)
                used += 1
                i += 1
                if not _isinstance(number, int):
                    raise TypeError("* wants int")
                if not -1 << bits <= number < 1 << bits:
                    raise OverflowError(f"Python int too large to convert to C {'ssize_t' if bits == 63 else 'int'}")
            else:
                start = i
                while i < n and "0" <= template[i] <= "9":
                    i += 1
                if i == start:
                    continue
                number = int(template[start:i])
                if number >> bits:
                    raise ValueError("width too big" if bits == 63 else "precision too big")
            if bits == 31:
                precision = max(number, 0)
            elif number < 0:
                flags += "-"
                width = -number
            else:
                width = number
        if i < n and template[i] in "hlL":
            i += 1
        if i >= n:
            raise ValueError("incomplete format")
        kind = template[i]
        i += 1
        if kind == "%" and i == at + 2:
            pieces.append("%")
            continue
        if not has_argument:
            if used_mapping:
                argument = values
            elif used >= _seq_length(arguments):
                raise TypeError("not enough arguments for format string")
            else:
                argument = _seq_item(arguments, used)
                used += 1
        number = None
        sign = ""
        if kind in "diuxXo":
            wanted = "a real number"
            if _isinstance(argument, int):
                number = int(argument)
            elif kind in "xXo":
                wanted = "an integer"
                number = _call_special(argument, "__index__") if _has_special(argument, "__index__") else None
                if not _isinstance(number, int):
                    number = None
            elif (_has_special(argument, "__index__") or _has_special(argument, "__int__")) and not _isinstance(argument, str):
                try:
                    number = int(argument)
                except TypeError:
                    pass
            if number is None:
                raise TypeError(f"%{kind} format: {wanted} is required, not {_type_name(argument)}")
            text = format(abs(number), kind if kind in "xXo" else "d").rjust(precision, "0")
            sign = "-" if number < 0 else "+" if "+" in flags else " " if " " in flags else ""
            if "#" in flags and kind in "xXo":
                sign += "0" + kind
        elif kind in "eEfFgG":
            if _isinstance(argument, float):
                number = argument if _type(argument) is float else float.__pos__(argument)
            elif _isinstance(argument, int) or (_has_special(argument, "__float__") or _has_special(argument, "__index__")) and not _isinstance(argument, str):
                try:
                    number = float(argument)
                except BaseException:
                    if not binary:
                        raise
            if number is None:
                raise TypeError(f"{'float argument required' if binary else 'must be real number'}, not {_type_name(argument)}")
            text = format(number, f"{'#' if '#' in flags else ''}.{6 if precision < 0 else precision}{kind}")
            if text[0] == "-":
                sign = "-"
                text = text[1:]
            else:
                sign = "+" if "+" in flags else " " if " " in flags else ""
        else:
            flags = flags.replace("0", "")
            if kind == "c":
                wanted = "%c requires an integer in range(256) or a single byte, not " if binary else "%c requires an int or a unicode character, not "
                if _isinstance(argument, (bytes, bytearray) if binary else str):
                    if len(argument) != 1:
                        raise TypeError(f"{wanted}a {_type_name(argument) + ' object' if binary else 'string'} of length {len(argument)}")
                    text = chr(argument[0]) if binary else argument
                else:
                    if _has_special(argument, "__index__"):
                        try:
                            number = checked_index(argument)
                        except TypeError:
                            if binary:
                                raise
                    if number is None:
                        raise TypeError(wanted + _type_name(argument))
                    if not 0 <= number <= (255 if binary else 0x10FFFF):
                        raise OverflowError(f"%c arg not in range({'256' if binary else '0x110000'})")
                    text = chr(number)
                precision = -1
            elif binary and kind in "sb":
                data = _buffer(argument)
                if data is None:
                    if not _has_special(argument, "__bytes__"):
                        raise TypeError(f"%b requires a bytes-like object, or an object that implements __bytes__, not '{_type_name(argument)}'")
                    data = _call_special(argument, "__bytes__")
                    if not _isinstance(data, bytes):
                        raise TypeError(f"__bytes__ returned non-bytes (type {_type_name(data)})")
                text = data.decode("latin-1")
            elif kind == "s":
                text = str(argument)
            elif kind in "ra":
                text = ascii(argument) if binary or kind == "a" else repr(argument)
            else:
                raise ValueError(f"unsupported format character '{kind if ' ' < kind < chr(127) else '?'}' ({hex(ord(kind))}) at index {i - 1}")
            if precision >= 0:
                text = text[:precision]
        if "-" in flags:
            text = (sign + text).ljust(width)
        elif "0" in flags:
            text = sign + text.rjust(width - len(sign), "0")
        else:
            text = (sign + text).rjust(width)
        pieces.append(text)
    if used < _seq_length(arguments) and not is_mapping:
        raise TypeError(f"not all arguments converted during {'bytes' if binary else 'string'} formatting")
    pieces.append(template[i:])
    return "".join(pieces)


def str_format(template, args, kwargs):
    return format_pieces(template, args, kwargs, [0], 2)


def format_pieces(template, args, kwargs, numbering, depth):
    if depth <= 0:
        raise ValueError("Max string recursion exceeded")
    pieces = []
    i = 0
    n = len(template)
    while i < n:
        start = i
        while i < n and template[i] != "{" and template[i] != "}":
            i += 1
        if i > start:
            pieces.append(template[start:i])
        if i >= n:
            break
        c = template[i]
        i += 1
        if i < n and template[i] == c:
            pieces.append(c)
            i += 1
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if i >= n:
            raise ValueError("Single '{' encountered in format string")
        start = i
        while i < n:
            c = template[i]
            i += 1
            if c == "{":
                raise ValueError("unexpected '{' in field name")
            if c == "[":
                while i < n and template[i] != "]":
                    i += 1
            elif c == "}" or c == ":" or c == "!":
                break
        else:
            raise ValueError("expected '}' before end of string")
        name = template[start:i - 1]
        conversion = ""
        spec = ""
        if c == "!":
            if i >= n:
                raise ValueError("end of string while looking for conversion specifier")
            conversion = template[i]
            i += 1
            if i < n:
                c = template[i]
                i += 1
                if c != "}" and c != ":":
                    raise ValueError("expected ':' after conversion specifier")
        if c != "}":
            start = i
            level = 1
            while i < n:
                c = template[i]
                i += 1
                if c == "{":
                    level += 1
                elif c == "}":
                    level -= 1
                    if level == 0:
                        break
            if level:
                raise ValueError("unmatched '{' in format spec")
            spec = template[start:i - 1]
        value = format_field(name, args, kwargs, numbering)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion:
            raise ValueError(f"Unknown conversion specifier {conversion if ' ' < conversion < chr(127) else chr(92) + hex(ord(conversion))[1:]}")
        if "{" in spec or "}" in spec:
            spec = format_pieces(spec, args, kwargs, numbering, depth - 1)
        pieces.append(format(value, spec))
    return "".join(pieces)


def format_field(name, args, kwargs, numbering):
    end = 0
    n = len(name)
    while end < n and name[end] != "." and name[end] != "[":
        end += 1
    first = name[:end]
    if not first:
        if numbering[0] < 0:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        index = numbering[0]
        numbering[0] = index + 1
    elif first.isdecimal():
        if numbering[0] > 0:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        numbering[0] = -1
        index = int(first)
        if index > 9223372036854775807:
            raise ValueError("Too many decimal digits in format string")
    else:
        index = -1
    if index >= 0:
        if args is None:
            raise ValueError("Format string contains positional fields")
        if index >= len(args):
            raise IndexError(f"Replacement index {index} out of range for positional args tuple")
        value = args[index]
    else:
        value = kwargs[first]
    i = end
    while i < n:
        c = name[i]
        i += 1
        if c == ".":
            start = i
            while i < n and name[i] != "." and name[i] != "[":
                i += 1
            if i == start:
                raise ValueError("Empty attribute in format string")
            value = getattr(value, name[start:i])
        elif c == "[":
            start = i
            while i < n and name[i] != "]":
                i += 1
            if i >= n:
                raise ValueError("Missing ']' in format string")
            key = name[start:i]
            i += 1
            if not key:
                raise ValueError("Empty attribute in format string")
            if key.isdecimal():
                key = int(key)
                if key > 9223372036854775807:
                    raise ValueError("Too many decimal digits in format string")
            value = value[key]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return value


def str_translate(text, table):
    pieces = []
    for c in text:
        try:
            value = table[ord(c)]
        except LookupError:
            pieces.append(c)
            continue
        if value is None:
            continue
        if _isinstance(value, str):
            pieces.append(value)
        elif _isinstance(value, int):
            pieces.append(chr(value))
        else:
            raise TypeError("character mapping must return integer, None or str")
    return "".join(pieces)


def str_maketrans(x, y, z):
    table = {}
    if y is None:
        if not _isinstance(x, dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        for key, value in x.items():
            if _isinstance(key, str):
                if len(key) != 1:
                    raise ValueError("string keys in translatetable must be of length 1")
                key = ord(key)
            elif not _isinstance(key, int):
                raise TypeError("keys in translate table mustbe strings or integers")
            table[key] = value
        return table
    if not _isinstance(x, str) or not _isinstance(y, str):
        if not _isinstance(x, str):
            raise TypeError("first maketrans argument must be a string if there is a second argument")
        raise TypeError(f"maketrans() argument 2 must be str, not {_type_name(y)}")
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    i = 0
    for c in x:
        table[ord(c)] = ord(y[i])
        i += 1
    if z is not None:
        for c in z:
            table[ord(c)] = None
    return table


def handled_error(handler, error, kinds, what):
    # What stands for the part that a codec cannot do, and where it goes on.
    result = handler(error)
    if not _isinstance(result, tuple) or len(result) != 2 or not _isinstance(result[0], kinds) or not _isinstance(result[1], int):
        raise TypeError(f"{what} error handler must return ({'str/bytes' if what == 'encoding' else 'str'}, int) tuple")
    length = len(error.object)
    position = result[1] + length if result[1] < 0 else result[1]
    if not 0 <= position <= length:
        raise IndexError(f"position {result[1]} from error handler out of bounds")
    return result[0], position


def encode_handled(error, encoding, handler):
    text = error.object
    pieces = []
    at = 0
    while True:
        pieces.append(text[at:error.start].encode(encoding))
        replacement, at = handled_error(handler, error, (str, bytes), "encoding")
        if _isinstance(replacement, str):
            try:
                replacement = replacement.encode(encoding)
            except UnicodeEncodeError:
                replacement = None
        if replacement is None:
            raise error
        pieces.append(replacement)
        try:
            pieces.append(text[at:].encode(encoding))
        except UnicodeEncodeError as other:
            error = UnicodeEncodeError(other.encoding, text, at + other.start, at + other.end, other.reason)
        else:
            return b"".join(pieces)


def decode_handled(error, encoding, handler):
    data = error.object
    pieces = []
    at = 0
    while True:
        pieces.append(data[at:error.start].decode(encoding))
        replacement, at = handled_error(handler, error, (str,), "decoding")
        pieces.append(replacement)
        try:
            pieces.append(data[at:].decode(encoding))
        except UnicodeDecodeError as other:
            error = UnicodeDecodeError(other.encoding, data, at + other.start, at + other.end, other.reason)
        else:
            return "".join(pieces)
