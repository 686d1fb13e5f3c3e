"""Template and Formatter of string."""  # hidden

from string import ascii_letters, digits

__name__ = 'string'

_NAME = ascii_letters + digits + '_'
_NOTHING = object()
_CONVERSIONS = {None: lambda value: value, 's': str, 'r': repr, 'a': ascii}


class Template:
    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = flags = None

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

    def _filled(self, given, kws, safe):
        mapping = kws if given is _NOTHING else given
        if kws and mapping is not kws:
            from collections import ChainMap
            mapping = ChainMap(kws, given)
        text = self.template
        parts = []
        done = 0
        for start, kind, name, end in self._pieces():
            parts.append(text[done:start])
            done = end
            piece = text[start:end]
            if kind == 'escaped':
                piece = self.delimiter
            elif kind == 'named':
                try:
                    piece = str(mapping[name])
                except KeyError:
                    if not safe:
                        raise
            elif not safe:
                at = start + len(self.delimiter)
                before = text[:at].splitlines(True)
                column = at - sum(map(len, before[:-1]))
                raise ValueError(f'Invalid placeholder in string: line {len(before) or 1}, col {column or 1}')
            parts.append(piece)
        return ''.join(parts) + text[done:]

    def substitute(self, mapping=_NOTHING, /, **kws):
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping=_NOTHING, /, **kws):
        return self._filled(mapping, kws, True)

    def is_valid(self):
        return not any(kind == 'invalid' for _, kind, _, _ in self._pieces())

    def get_identifiers(self):
        return [*dict.fromkeys(name for _, kind, name, _ in self._pieces() if kind == 'named')]


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
        used = set()
        # The number of the next field without a name; None when fields have numbers.
        following = 0

        def numbered(name):
            nonlocal following
            first = _split_field(name)[0]
            if first == '':
                if following is None:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                following += 1
                return f'{following - 1}{name}'
            if isinstance(first, int):
                if following:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                following = None
            return name

        def filled(text, depth):
            if depth < 0:
                raise ValueError('Max string recursion exceeded')
            parts = []
            for literal, name, spec, conversion in self.parse(text):
                parts.append(literal)
                if name is not None:
                    value, key = self.get_field(numbered(name), args, kwargs)
                    used.add(key)
                    value = self.convert_field(value, conversion)
                    parts.append(self.format_field(value, filled(spec, depth - 1)))
            return ''.join(parts)

        result = filled(format_string, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def parse(self, format_string):
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        found = self.get_value(first, args, kwargs)
        for by_name, key in rest:
            found = getattr(found, key) if by_name else found[key]
        return found, first

    def get_value(self, key, args, kwargs):
        return (args if isinstance(key, int) else kwargs)[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def convert_field(self, value, conversion):
        if conversion not in _CONVERSIONS:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return _CONVERSIONS[conversion](value)

    def format_field(self, value, format_spec):
        return format(value, format_spec)


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
            raise ValueError("expected '}' before end of string" if name_end is None else "unmatched '{' in format spec")
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
