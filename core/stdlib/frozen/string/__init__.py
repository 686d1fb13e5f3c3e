"""A collection of string constants.

Public module variables:

whitespace -- a string containing all ASCII whitespace
ascii_lowercase -- a string containing all ASCII lowercase letters
ascii_uppercase -- a string containing all ASCII uppercase letters
ascii_letters -- a string containing all ASCII letters
digits -- a string containing all ASCII decimal digits
hexdigits -- a string containing all ASCII hexadecimal digits
octdigits -- a string containing all ASCII octal digits
punctuation -- a string containing all ASCII punctuation characters
printable -- a string containing all ASCII characters considered printable

"""  # hidden

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation',
           'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


_sentinel_dict = {}


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = None

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # (start, kind, name, end) of each placeholder: kind is 'escaped', 'named' or 'invalid'.
        text = self.template
        cls = type(self)
        if cls.idpattern is not Template.idpattern or cls.braceidpattern is not None or hasattr(cls, 'pattern') or cls.flags is not None:
            yield from _by_pattern(cls, text)
            return
        delimiter = self.delimiter
        size = len(delimiter)
        start = text.find(delimiter)
        while start >= 0:
            at = start + size
            if text.startswith(delimiter, at):
                yield start, 'escaped', None, at + size
                at += size
            else:
                braced = text.startswith('{', at)
                first = end = at + braced
                while end < len(text) and text[end] in _NAME and (end > first or text[end] not in digits):
                    end += 1
                if end > first and (not braced or text.startswith('}', end)):
                    yield start, 'named', text[first:end], end + braced
                    at = end + braced
                else:
                    yield start, 'invalid', None, at
            start = text.find(delimiter, at)

    def _invalid(self, i):
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            colno = 1
            lineno = 1
        else:
            colno = i - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError(f'Invalid placeholder in string: line {lineno}, col {colno}')

    def _substitute(self, mapping, kws, safe):
        if mapping is _sentinel_dict:
            mapping = kws
        elif kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping)
        text = self.template
        parts = []
        done = 0
        for start, kind, name, end in self._pieces():
            parts.append(text[done:start])
            done = end
            if kind == 'escaped':
                parts.append(self.delimiter)
            elif kind == 'named':
                if safe:
                    try:
                        parts.append(str(mapping[name]))
                    except KeyError:
                        parts.append(text[start:end])
                else:
                    parts.append(str(mapping[name]))
            elif safe:
                parts.append(text[start:end])
            else:
                self._invalid(start + len(self.delimiter))
        parts.append(text[done:])
        return ''.join(parts)

    def substitute(self, mapping=_sentinel_dict, /, **kws):
        return self._substitute(mapping, kws, False)

    def safe_substitute(self, mapping=_sentinel_dict, /, **kws):
        return self._substitute(mapping, kws, True)

    def is_valid(self):
        for start, kind, name, end in self._pieces():
            if kind == 'invalid':
                return False
        return True

    def get_identifiers(self):
        ids = []
        for start, kind, name, end in self._pieces():
            if kind == 'named' and name not in ids:
                ids.append(name)
        return ids


_NAME = ascii_letters + digits + '_'


def _by_pattern(cls, text):
    import re
    pattern = getattr(cls, 'pattern', None)
    if pattern is None:
        delimiter = re.escape(cls.delimiter)
        named = cls.idpattern
        braced = cls.braceidpattern or named
        pattern = f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{named})|{{(?P<braced>{braced})}}|(?P<invalid>))'
    flags = re.IGNORECASE if cls.flags is None else cls.flags
    for mo in re.compile(pattern, flags | re.VERBOSE).finditer(text):
        named = mo.group('named') or mo.group('braced')
        if named is not None:
            yield mo.start(), 'named', named, mo.end()
        elif mo.group('escaped') is not None:
            yield mo.start(), 'escaped', None, mo.end()
        else:
            yield mo.start(), 'invalid', None, mo.end()


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            field_first, _ = _split_field(field_name)
            if field_first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(field_first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first


def _parse(text):
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    at = 0
    literal = ''
    while at < len(text):
        c = text[at]
        if c != '{' and c != '}':
            end = at
            while end < len(text) and text[end] not in '{}':
                end += 1
            literal += text[at:end]
            at = end
            continue
        if text.startswith(c + c, at):
            yield literal + c, None, None, None
            literal = ''
            at += 2
            continue
        if c == '}':
            raise ValueError("Single '}' encountered in format string")
        at += 1
        if at == len(text):
            raise ValueError("Single '{' encountered in format string")
        start = at
        depth = 1
        name_end = None
        bracket = False
        while at < len(text):
            c = text[at]
            if name_end is None and (bracket or c == '['):
                bracket = c != ']'
            elif c == '{':
                if name_end is None:
                    raise ValueError("unexpected '{' in field name")
                depth += 1
            elif c == '}':
                depth -= 1
                if not depth:
                    break
            elif name_end is None and c in ':!':
                name_end = at
            at += 1
        else:
            raise ValueError("expected '}' before end of string")
        inner = text[start:at]
        at += 1
        if name_end is None:
            yield literal, inner, '', None
        else:
            name = text[start:name_end]
            rest = inner[name_end - start:]
            conversion = None
            if rest[0] == '!':
                conversion = rest[1:2]
                if not conversion:
                    raise ValueError("unmatched '{' in format spec")
                rest = rest[2:]
                if rest and rest[0] != ':':
                    raise ValueError("expected ':' after conversion specifier")
            yield literal, name, rest[1:], conversion
        literal = ''
    if literal:
        yield literal, None, None, None


def _split_field(name):
    if not isinstance(name, str):
        raise TypeError(f'expected str, got {type(name).__name__}')
    end = 0
    while end < len(name) and name[end] not in '.[':
        end += 1
    first = name[:end]
    return (int(first) if first.isdecimal() else first), _rest_of_field(name[end:])


def _rest_of_field(text):
    at = 0
    while at < len(text):
        if text[at] == '.':
            end = at + 1
            while end < len(text) and text[end] not in '.[':
                end += 1
            if end == at + 1:
                raise ValueError('Empty attribute in format string')
            yield True, text[at + 1:end]
            at = end
        elif text[at] == '[':
            end = text.find(']', at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            item = text[at + 1:end]
            if not item:
                raise ValueError('Empty attribute in format string')
            yield False, int(item) if item.isdecimal() else item
            at = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
