"""str in Python: % formatting, format(), translate(), codecs other than the plain ones."""


def str_of(cls, obj):
    return _str_with_type(cls, str(obj))


def str_percent(template, values):
    pieces = []
    mapping = None
    is_tuple = _isinstance(values, tuple)
    if not is_tuple and not _isinstance(values, str) and _has_special(values, "__getitem__"):
        mapping = values
    arguments = values if is_tuple else (values,)
    used = 0
    used_mapping = False
    i = 0
    n = len(template)
    while True:
        at = template.find("%", i)
        if at < 0:
            pieces.append(template[i:])
            break
        pieces.append(template[i:at])
        i = at + 1
        argument = None
        has_argument = False
        if i < n and template[i] == "(":
            if mapping is None:
                raise TypeError("format requires a mapping")
            depth = 1
            i += 1
            key_start = i
            while i < n and depth:
                c = template[i]
                if c == "(":
                    depth += 1
                elif c == ")":
                    depth -= 1
                i += 1
            if depth:
                raise ValueError("incomplete format key")
            argument = mapping[template[key_start:i - 1]]
            has_argument = True
            used_mapping = True
        left = plus = space = alternate = zero = False
        while i < n:
            c = template[i]
            if c == "-":
                left = True
            elif c == "+":
                plus = True
            elif c == " ":
                space = True
            elif c == "#":
                alternate = True
            elif c == "0":
                zero = True
            else:
                break
            i += 1
        width = -1
        if i < n and template[i] == "*":
            if used >= _seq_length(arguments):
                raise TypeError("not enough arguments for format string")
            width = _seq_item(arguments, used)
            used += 1
            if not _isinstance(width, int):
                raise TypeError("* wants int")
            if width < 0:
                left = True
                width = -width
            i += 1
        else:
            digits = i
            while i < n and "0" <= template[i] <= "9":
                i += 1
            if i > digits:
                width = int(template[digits:i])
                if width > 9223372036854775807:
                    raise ValueError("width too big")
        precision = -1
        if i < n and template[i] == ".":
            i += 1
            precision = 0
            if i < n and template[i] == "*":
                if used >= _seq_length(arguments):
                    raise TypeError("not enough arguments for format string")
                precision = _seq_item(arguments, used)
                used += 1
                if not _isinstance(precision, int):
                    raise TypeError("* wants int")
                if not -1 << 31 <= precision < 1 << 31:
                    raise OverflowError("Python int too large to convert to C int")
                if precision < 0:
                    precision = 0
                i += 1
            else:
                digits = i
                while i < n and "0" <= template[i] <= "9":
                    i += 1
                if i > digits:
                    precision = int(template[digits:i])
                    if precision > 2147483647:
                        raise ValueError("precision too big")
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
            if mapping is not None and used_mapping:
                argument = values
            else:
                if used >= _seq_length(arguments):
                    raise TypeError("not enough arguments for format string")
                argument = _seq_item(arguments, used)
                used += 1
        if kind == "s" or kind == "r" or kind == "a":
            text = str(argument) if kind == "s" else repr(argument) if kind == "r" else ascii(argument)
            if precision >= 0:
                text = text[:precision]
            sign = ""
            zero = False
        elif kind == "c":
            if _isinstance(argument, str):
                if len(argument) != 1:
                    raise TypeError(f"%c requires an int or a unicode character, not a string of length {len(argument)}")
                text = argument
            elif _has_special(argument, "__index__"):
                code = _call_special(argument, "__index__") if not _isinstance(argument, int) else argument
                if not _isinstance(code, int):
                    raise TypeError(f"%c requires an int or a unicode character, not {_type_name(argument)}")
                if code < 0 or code > 0x10FFFF:
                    raise OverflowError("%c arg not in range(0x110000)")
                text = chr(code)
            else:
                raise TypeError(f"%c requires an int or a unicode character, not {_type_name(argument)}")
            sign = ""
            zero = False
        elif kind in "diuxXo":
            if not _isinstance(argument, int):
                if kind in "xXo":
                    number = _call_special(argument, "__index__") if _has_special(argument, "__index__") else None
                    if not _isinstance(number, int):
                        raise TypeError(f"%{kind} format: an integer is required, not {_type_name(argument)}")
                else:
                    if not _has_special(argument, "__index__") and not _has_special(argument, "__int__") or _isinstance(argument, str):
                        raise TypeError(f"%{kind} format: a real number is required, not {_type_name(argument)}")
                    number = None
                    try:
                        number = int(argument)
                    except TypeError:
                        pass
                    if number is None:
                        raise TypeError(f"%{kind} format: a real number is required, not {_type_name(argument)}")
            else:
                number = int(argument)
            negative = number < 0
            if negative:
                number = -number
            if kind == "x":
                text = format(number, "x")
            elif kind == "X":
                text = format(number, "X")
            elif kind == "o":
                text = format(number, "o")
            else:
                text = format(number, "d")
            if precision > len(text):
                text = "0" * (precision - len(text)) + text
            sign = "-" if negative else "+" if plus else " " if space else ""
            if alternate and kind in "xXo":
                sign += "0" + kind
        elif kind in "eEfFgG":
            if not _isinstance(argument, float):
                if not _isinstance(argument, int) and not _has_special(argument, "__float__") and not _has_special(argument, "__index__") or _isinstance(argument, str):
                    raise TypeError(f"must be real number, not {_type_name(argument)}")
                argument = float(argument)
            text = format(argument if _type(argument) is float else float.__pos__(argument), ("#" if alternate else "") + "." + str(6 if precision < 0 else precision) + kind)
            sign = ""
            if text[0] == "-":
                sign = "-"
                text = text[1:]
            elif plus:
                sign = "+"
            elif space:
                sign = " "
        else:
            raise ValueError(f"unsupported format character '{kind if ' ' < kind < chr(127) else '?'}' ({hex(ord(kind))}) at index {i - 1}")
        if width > len(text) + len(sign):
            if left:
                pieces.append((sign + text).ljust(width))
                continue
            if zero:
                pieces.append(sign + "0" * (width - len(sign) - len(text)) + text)
            else:
                pieces.append((sign + text).rjust(width))
        else:
            pieces.append(sign + text)
    if used < _seq_length(arguments) and mapping is None and not (is_tuple is False and used_mapping):
        raise TypeError("not all arguments converted during string formatting")
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
