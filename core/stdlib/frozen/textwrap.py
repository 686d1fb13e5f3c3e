"""Text wrapping and filling.
"""  # hidden

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '


def _is_word(c):
    return c.isalnum() or c == '_'


def _is_letter(c):
    return _is_word(c) and not c.isdecimal()


def _is_word_punct(c):
    return _is_word(c) or c in '!"\'&.,?'


class TextWrapper:
    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(' '))

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False,
                 break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        chunks = []
        at = 0
        while at < len(text):
            end = self._chunk_end(text, at)
            chunks.append(text[at:end])
            at = end
        return chunks

    def _chunk_end(self, text, at):
        size = len(text)
        end = at + 1
        if text[at] in _whitespace:
            while end < size and text[end] in _whitespace:
                end += 1
            return end
        if not self.break_on_hyphens:
            while end < size and text[end] not in _whitespace:
                end += 1
            return end
        dash = _em_dash(text, at)
        if dash:
            return dash
        while end < size and text[end] not in _whitespace:
            if text[end] == '-' and _hyphen_breaks(text, end):
                return end + 1
            if _em_dash(text, end):
                return end
            end += 1
        return end

    def _fix_sentence_endings(self, chunks):
        i = 0
        while i < len(chunks) - 1:
            word = chunks[i]
            if word and word[-1] in '"\'':
                word = word[:-1]
            if chunks[i + 1] == ' ' and len(word) > 1 and word[-1] in '.!?' and 'a' <= word[-2] <= 'z':
                chunks[i + 1] = '  '
                i += 2
            else:
                i += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words and space_left > 0:
            end = space_left
            chunk = reversed_chunks[-1]
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks.reverse()
        while chunks:
            cur_line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks:
                size = len(chunks[-1])
                if cur_len + size > width:
                    break
                cur_line.append(chunks.pop())
                cur_len += size
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, cur_line, cur_len, width)
                cur_len = sum(map(len, cur_line))
            if self.drop_whitespace and cur_line and cur_line[-1].strip() == '':
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            if not cur_line:
                continue
            last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and cur_len <= width:
                lines.append(indent + ''.join(cur_line))
                continue
            while cur_line:
                if cur_line[-1].strip() and cur_len + len(self.placeholder) <= width:
                    cur_line.append(self.placeholder)
                    lines.append(indent + ''.join(cur_line))
                    break
                cur_len -= len(cur_line[-1])
                del cur_line[-1]
            else:
                if lines:
                    prev_line = lines[-1].rstrip()
                    if len(prev_line) + len(self.placeholder) <= self.width:
                        lines[-1] = prev_line + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def _em_dash(text, at):
    # The end of the dashes between two words that begin at `at`, or 0.
    end = at
    while end < len(text) and text[end] == '-':
        end += 1
    if end - at >= 2 and at > 0 and _is_word_punct(text[at - 1]) and end < len(text) and _is_word(text[end]):
        return end
    return 0


def _hyphen_breaks(text, at):
    # A hyphen within a word breaks it after two letters or "x-x", before letters.
    if at < 2 or not _is_letter(text[at - 1]):
        return False
    if not (_is_letter(text[at - 2]) or (text[at - 2] == '-' and at > 2 and _is_letter(text[at - 3]))):
        return False
    after = text[at + 1:at + 4]
    if not after or not _is_letter(after[0]):
        return False
    rest = after[1:]
    return rest[:1] != '' and _is_letter(rest[0]) or rest[:1] == '-' and rest[1:] != '' and _is_letter(rest[1])


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    try:
        lines = text.split('\n')
    except (AttributeError, TypeError):
        raise TypeError(f'expected str object, not {type(text).__qualname__!r}') from None
    filled = [line for line in lines if line and not line.isspace()]
    first = min(filled, default='')
    last = max(filled, default='')
    margin = 0
    for margin, c in enumerate(first):
        if c != last[margin] or c not in ' \t':
            break
    return '\n'.join([line[margin:] if line and not line.isspace() else '' for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        return ''.join([line if line.isspace() else prefix + line for line in text.splitlines(True)])
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
