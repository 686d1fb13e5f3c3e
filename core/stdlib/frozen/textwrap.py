"""Text in lines of limited width."""  # hidden

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_BLANK = '\t\n\x0b\x0c\r '
_OPTIONS = dict(initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False,
                break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, max_lines=None, placeholder=' [...]')
_POSITIONAL = [*_OPTIONS][:9]


def _is_word(c):
    return c.isalnum() or c == '_'


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


def _run(text, at, c):
    # The end of those characters from `at` on.
    while at < len(text) and text[at] == c:
        at += 1
    return at


def _dashes(text, at):
    # The end of the dashes that begin at `at`, when they stand between two words; otherwise 0.
    if at == 0 or not _is_word(text[at - 1]) and text[at - 1] not in '!"\'&.,?':
        return 0
    end = _run(text, at, '-')
    return end if end - at > 1 and end < len(text) and _is_word(text[end]) else 0


def _letters(text):
    # Whether it begins with a letter and another one, or with a letter, a hyphen and a letter.
    pair = text[:1] + (text[2:3] if text[1:2] == '-' else text[1:2])
    return len(pair) == 2 and _is_letter(pair[0]) and _is_letter(pair[1])


def _may_break(text, at):
    # Whether a line may end behind the hyphen at `at`.
    return _letters(text[max(at - 3, 0):at][::-1]) and _letters(text[at + 1:at + 4])


class TextWrapper:
    unicode_whitespace_trans = dict.fromkeys(map(ord, _BLANK), 32)

    def __init__(self, width=70, *args, **options):
        given = dict(zip(_POSITIONAL, args)) | options
        for name in given:
            if name not in _OPTIONS:
                raise TypeError(f"TextWrapper.__init__() got an unexpected keyword argument '{name}'")
        self.__dict__.update({'width': width} | _OPTIONS | given)

    # --- parts that are not broken ---------------------------------------------------------------------------------------------

    def _split(self, text):
        blanks = text.translate(self.unicode_whitespace_trans)
        parts = []
        at = 0
        while at < len(text):
            end = self._part_end(text, blanks, at)
            parts.append(text[at:end])
            at = end
        return parts

    def _part_end(self, text, blanks, at):
        if blanks[at] == ' ':
            return _run(blanks, at, ' ')
        end = blanks.find(' ', at)
        end = len(text) if end < 0 else end
        if self.break_on_hyphens:
            hyphen = text.find('-', at, end)
            while hyphen >= 0:
                dashes = _dashes(text, hyphen)
                if dashes:
                    return dashes if hyphen == at else hyphen
                if hyphen > at and _may_break(text, hyphen):
                    return hyphen + 1
                hyphen = text.find('-', hyphen + 1, end)
        return end

    def _parts(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        parts = self._split(text)
        if self.fix_sentence_endings:
            for i in range(len(parts) - 1):
                # A sentence ends with a small letter, a mark and maybe a quote; two spaces follow.
                end = parts[i][:-1] if parts[i][-1:] in ('"', "'") else parts[i]
                if parts[i + 1] == ' ' and end[-1:] in ('.', '!', '?') and 'a' <= end[-2:-1] <= 'z':
                    parts[i + 1] = '  '
        return parts

    # --- lines -----------------------------------------------------------------------------------------------------------------

    def wrap(self, text):
        left = self._parts(text)[::-1]
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            first = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        while left:
            before = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(before)
            line = self._next_line(left, room, not lines)
            if not line:
                continue
            done = not left or self.drop_whitespace and len(left) == 1 and not left[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or done and sum(map(len, line)) <= room:
                lines.append(before + ''.join(line))
            else:
                self._end(lines, line, before, room)
                break
        return lines

    def _next_line(self, left, room, first):
        line = []
        if self.drop_whitespace and not first and not left[-1].strip():
            left.pop()
        while left and len(left[-1]) <= room:
            line.append(left.pop())
            room -= len(line[-1])
        full = room + sum(map(len, line))
        if left and len(left[-1]) > full:
            self._break(left, line, 1 if full < 1 else room)
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line

    def _break(self, left, line, room):
        # The next part is longer than a whole line: what fits of it goes here.
        if self.break_long_words and room > 0:
            part = left[-1]
            if self.break_on_hyphens and len(part) > room:
                hyphen = part.rfind('-', 0, room)
                if part[:max(hyphen, 0)].strip('-'):
                    room = hyphen + 1
            line.append(part[:room])
            left[-1] = part[room:]
        elif not line:
            line.append(left.pop())

    def _end(self, lines, line, before, room):
        # The last line that there may be, though more follows.
        room -= sum(map(len, line)) + len(self.placeholder)
        while line and (room < 0 or not line[-1].strip()):
            room += len(line.pop())
        if line:
            lines.append(before + ''.join(line) + self.placeholder)
        elif lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
            lines[-1] = lines[-1].rstrip() + self.placeholder
        else:
            lines.append(before + self.placeholder.lstrip())

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width, max_lines=1, **kwargs).fill(' '.join(text.split()))


def dedent(text):
    if not isinstance(text, str):
        raise TypeError(f'expected str object, not {type(text).__qualname__!r}')
    lines = ['' if line.isspace() else line for line in text.split('\n')]
    # What the first and the last in order have in common, all have.
    full = sorted(filter(None, lines))
    margin = 0
    if full:
        for one, other in zip(full[0], full[-1]):
            if one != other or one not in ' \t':
                break
            margin += 1
    return '\n'.join([line[margin:] for line in lines])


def indent(text, prefix, predicate=None):
    chosen = (lambda line: not line.isspace()) if predicate is None else predicate
    parts = []
    for line in text.splitlines(True):
        parts += (prefix, line) if chosen(line) else (line,)
    return ''.join(parts)
